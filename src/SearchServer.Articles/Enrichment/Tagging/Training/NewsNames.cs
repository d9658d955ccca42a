using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>The names that a first model finds in collections of news, counted by word and by name. What it gets wrong in one article is outvoted by the others.</summary>
internal sealed class NewsNames
{
    private const int MinWordCount = 6;
    private const int MinArticles = 3;
    private const float MinShare = 0.8f;

    /// <summary>What a name must be better by than other readings to be counted.</summary>
    private const float MinMargin = 1;

    private readonly Dictionary<string, int[]> _words = [];
    private readonly Dictionary<string, int[]> _phrases = [];

    public NewsNames(TaggerModel model, IEnumerable<string> paths)
    {
        Workspace workspace = new(model);
        foreach (ReadResult result in ArticleFiles.Read(paths))
        {
            if (result.Article is { } article) Add(workspace, article.Body);
        }
    }

    /// <summary>For each word that is capitalised often enough how often it is in names of each class, and how often it is capitalised.</summary>
    public IEnumerable<(string Word, int[] Classes, int All)> Words => _words.Where(word => word.Value[Labels.Classes] >= MinWordCount).Select(word => (word.Key, word.Value, word.Value[Labels.Classes]));

    /// <summary>Names of several words that several articles have and that are nearly always of one class.</summary>
    public IEnumerable<(string[] Words, int Kind)> Phrases =>
        from phrase in _phrases
        let best = Array.IndexOf(phrase.Value, phrase.Value.Max())
        where phrase.Value[best] >= MinArticles && phrase.Value[best] >= MinShare * phrase.Value.Sum()
        select (phrase.Key.Split('\n'), best);

    private void Add(Workspace workspace, string body)
    {
        TaggerDocument document = workspace.Document;
        document.Clear();
        document.Read(body, 0, EntityTagger.MaxTokens);
        if (document.Tokens.Count == 0) return;
        workspace.Tag("", body, 0);
        HashSet<(string Phrase, int Kind)> seen = [];
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Case != LetterCase.Normal) continue;
            for (int i = sentence.First, end; i < sentence.End; i = end)
            {
                end = i + 1;
                int kind = Labels.ClassOf(workspace.Labels[i]);
                if (kind < 0)
                {
                    if (i > sentence.First && document.FormAt(sentence, i).IsCapitalised) Count(WordAt(document, body, i))[Labels.Classes]++;
                    continue;
                }

                while (end < sentence.End && Labels.IsOpen(workspace.Labels[end - 1])) end++;
                bool isSure = workspace.Margin(i, end) >= MinMargin;
                for (int j = i; j < end; j++)
                {
                    if (!document.FormAt(sentence, j).IsCapitalised) continue;
                    int[] counts = Count(WordAt(document, body, j));
                    counts[Labels.Classes]++;
                    if (isSure) counts[kind]++;
                }

                if (!isSure || end - i is 1 or > Lexicon.MaxPhrase) continue;
                string phrase = string.Join('\n', Enumerable.Range(i, end - i).Select(j => WordAt(document, body, j)));
                if (!seen.Add((phrase, kind))) continue;
                if (!_phrases.TryGetValue(phrase, out int[]? classes)) _phrases.Add(phrase, classes = new int[Labels.Classes]);
                classes[kind]++;
            }
        }
    }

    private int[] Count(string word)
    {
        if (!_words.TryGetValue(word, out int[]? counts)) _words.Add(word, counts = new int[Labels.Classes + 1]);
        return counts;
    }

    private static string WordAt(TaggerDocument document, string body, int token) => FormTable.Fold(body.Substring(document.Tokens[token].Start, document.Tokens[token].Length));
}
