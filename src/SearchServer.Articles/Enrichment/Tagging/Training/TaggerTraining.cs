namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>The recipe of the tagger's model; docs/entities.md says why it is as it is.</summary>
public static class TaggerTraining
{
    private const int MaxRows = 500_000;

    /// <summary>Trains the tagger from a folder of data and writes its model.</summary>
    /// <param name="data">The folder with <c>ner</c>, <c>gazetteers</c> and collections of news.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="log">Takes lines that say how it goes.</param>
    public static void Run(string data, string output, Action<string> log)
    {
        TaggerModel model = Train(data, log);
        using FileStream file = File.Create(output);
        TaggerModelFile.Write(file, model);
        log($"{output}: {file.Length:N0} bytes");
    }

    internal static TaggerModel Train(string data, Action<string> log)
    {
        List<TrainingDocument> documents = [.. ConllFile.ReadDocuments(Path.Combine(data, "ner", "conll2003.train.conll.gz")).Select(ConllFile.ToDocument)];
        Lexicon lexicon = Lexicon.Empty;
        TrainingSet set = new(documents, lexicon, minOccurrences: 2);
        log($"{set.Allowed.Count:N0} tokens, {set.Features.Length:N0} features");
        CrfTrainer trainer = new(set, new TrainingOptions { Log = log });
        trainer.Train();
        return ModelBuilder.Build(lexicon, set, trainer, MaxRows);
    }
}
