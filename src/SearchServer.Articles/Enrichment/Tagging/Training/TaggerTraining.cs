using System.Text.Json;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// The recipe of the tagger's model; docs/entities.md says why it is as it is. A first model is trained on tagged text alone. It labels the news, from which come the words and
/// phrases of names today, and articles to learn from. The final model is trained on all of these, and its second pass on what first passes find in text that they have not seen.
/// </summary>
public static class TaggerTraining
{
    /// <summary>How many features are kept at most.</summary>
    private const int MaxRows = 400_000;
    private const int MaxSecondRows = 4_000;

    /// <summary>Rarer features are not learned.</summary>
    private const int MinOccurrences = 2;

    /// <summary>One article in so many is learned from.</summary>
    private const int ArticlesApart = 40;
    private const float ArticleWeight = 0.5f;

    /// <summary>How many IEER documents are learned from; the others are kept to measure with.</summary>
    internal const int IeerDocuments = 70;

    private static readonly TrainingOptions s_firstPass = new() { Epochs = 10, Step = 0.08f, Decay = 1e-4f, Dropout = 0.3f };
    private static readonly TrainingOptions s_secondPass = new() { Epochs = 4, Step = 0.05f, Decay = 1e-3f, Dropout = 0.1f, KeepsTransitions = true };

    /// <summary>Trains the tagger from a folder of data and writes its model.</summary>
    /// <param name="data">The folder with <c>ner</c>, <c>gazetteers</c> and collections of news.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="log">Takes lines that say how it goes.</param>
    public static void Run(string data, string output, Action<string> log)
    {
        TaggerModel model = Train(data, BuildLexicon(data, log), log);
        using FileStream file = File.Create(output);
        TaggerModelFile.Write(file, model);
        log($"{output}: {file.Length:N0} bytes");
    }

    internal static TaggerModel Train(string data, Lexicon lexicon, Action<string> log)
    {
        string news = Path.Combine(data, "news.jsonl.gz");
        List<TrainingDocument> tagged = Tagged(Path.Combine(data, "ner"), lexicon);
        TaggerModel first = TrainPasses(tagged, [], lexicon, folds: 2, log);
        NewsNames names = new(first, [news]);
        log($"{names.Words.Count():N0} words and {names.Phrases.Count():N0} phrases in names of the news");
        LexiconBuilder words = new(lexicon);
        words.AddNames(names);
        Random random = new(1);
        List<TrainingDocument> learned = [.. Articles(first, news, data), .. tagged.Select(document => CaseDamage.Damage(document, random, 2)).OfType<TrainingDocument>()];
        return TrainPasses(tagged, learned, words.Build(), folds: 3, log);
    }

    /// <summary>What is known of words before anything is trained.</summary>
    internal static Lexicon BuildLexicon(string data, Action<string> log)
    {
        LexiconBuilder words = new();
        Gazetteers.AddTo(words, Path.Combine(data, "gazetteers"));
        NewsWords news = new([Path.Combine(data, "news.jsonl.gz"), Path.Combine(data, "reuters21578.jsonl.gz"), Path.Combine(data, "wikinews.jsonl.gz")]);
        log($"{news.Text.Count:N0} words of news, {news.Words.Count:N0} different");
        words.AddCases(news);
        words.AddClusters(news, log);
        return words.Build();
    }

    /// <summary>Trains a model on documents, and its second pass on those of several sentences among the tagged ones.</summary>
    private static TaggerModel TrainPasses(List<TrainingDocument> tagged, List<TrainingDocument> others, Lexicon lexicon, int folds, Action<string> log)
    {
        TaggerModel model = TrainFirst([.. tagged, .. others], lexicon, log, out CrfTrainer trainer);
        List<(TrainingDocument Document, TaggerModel First)> labelled = [];
        for (int fold = 0; fold < folds; fold++)
        {
            TaggerModel part = TrainFirst([.. tagged.Where((_, i) => i % folds != fold), .. others], lexicon, log, out _);
            labelled.AddRange(tagged.Where((document, i) => i % folds == fold && document.Sentences.Count > 1).Select(document => (document, part)));
        }

        TrainingSet set = TrainingSet.SecondPass(labelled, MinOccurrences);
        CrfTrainer second = new(set, s_secondPass, trainer.Transitions);
        second.Train();
        log($"second pass: {set.Allowed.Count:N0} tokens, {set.Features.Length:N0} features");
        return ModelBuilder.AddSecondPass(model, set, second, MaxSecondRows);
    }

    private static TaggerModel TrainFirst(List<TrainingDocument> documents, Lexicon lexicon, Action<string> log, out CrfTrainer trainer)
    {
        TrainingSet set = TrainingSet.FirstPass(documents, lexicon, MinOccurrences);
        trainer = new CrfTrainer(set, s_firstPass);
        trainer.Train();
        log($"first pass: {set.Allowed.Count:N0} tokens, {set.Features.Length:N0} features");
        return ModelBuilder.Build(lexicon, set, trainer, MaxRows);
    }

    private static List<TrainingDocument> Tagged(string folder, Lexicon lexicon) =>
    [
        .. TaggedSets.Conll(folder, lexicon),
        .. TaggedSets.Ieer(folder).Take(IeerDocuments),
        .. TaggedSets.Sentences(folder, "crossner_politics.train.conll.gz", domain: 2, weight: 0.7f, hasOther: true),
        .. TaggedSets.Sentences(folder, "crossner_politics.dev.conll.gz", domain: 2, weight: 0.7f, hasOther: true),
        .. TaggedSets.Sentences(folder, "uner_ewt.dev.conll.gz", domain: 3, weight: 0.7f, hasOther: false),
        .. TaggedSets.Sentences(folder, "gum.train.conll.gz", domain: 4, weight: 0.5f, hasOther: false),
        .. TaggedSets.Sentences(folder, "re3d.train.conll.gz", domain: 5, weight: 0.3f, hasOther: false),
        .. TaggedSets.Sentences(folder, "wnut17.train.conll.gz", domain: 6, weight: 0.3f, hasOther: false),
        .. TaggedSets.Sentences(folder, "btc.all.conll.gz", domain: 7, weight: 0.3f, hasOther: false),
    ];

    /// <summary>Articles of the news, labelled by a model; without those that serve to measure.</summary>
    private static IEnumerable<TrainingDocument> Articles(TaggerModel model, string news, string data)
    {
        HashSet<string> measured = [];
        foreach (string line in File.ReadLines(Path.Combine(data, "gold", "dev.jsonl")))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            measured.Add(article.RootElement.GetProperty("id").ToString());
        }

        Workspace workspace = new(model);
        int number = 0;
        foreach (ReadResult result in ArticleFiles.Read([news]))
        {
            if (result.Article is { } article && number++ % ArticlesApart == 0 && !measured.Contains(article.GivenId ?? "")) yield return NewsDocuments.Label(workspace, article) with { Weight = ArticleWeight };
        }
    }
}
