using System.Runtime.InteropServices;
using SearchServer.Articles.Reading;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// The words of collections of news as they follow each other, sentence by sentence, and how often each is written how. Beginnings of sentences are put into the case that the
/// word has elsewhere; sentences that are all capitals or capitalised are left out.
/// </summary>
internal sealed class NewsWords
{
    /// <summary>Stands between two sentences.</summary>
    public const int Boundary = -1;

    private readonly HashNumbers _numbers = new();
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _folded = [];
    private readonly Dictionary<string, int> _foldedNumbers = [];
    private readonly List<(int Lower, int Capitalised)> _cases = [];

    public NewsWords(IEnumerable<string> paths)
    {
        foreach (ReadResult result in ArticleFiles.Read(paths))
        {
            if (result.Article is { } article) Add(article.Body);
        }

        for (int i = 0; i < Text.Count; i++)
        {
            if (Text[i] == Boundary) continue;
            if (i == 0 || Text[i - 1] == Boundary) Text[i] = Recase(Text[i]);
            CollectionsMarshal.AsSpan(_counts)[Text[i]]++;
        }
    }

    /// <summary>The number of each word of the text, and <see cref="Boundary"/> behind each sentence.</summary>
    public List<int> Text { get; } = [];

    /// <summary>The words, by number, as they are written.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How often each is there.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>For each word in lower case how often it is in lower case, and capitalised within a sentence.</summary>
    public IEnumerable<(string Word, int Lower, int Capitalised)> Cases => _foldedNumbers.Select(word => (word.Key, _cases[word.Value].Lower, _cases[word.Value].Capitalised));

    private void Add(string body)
    {
        List<Token> tokens = [];
        List<Sentence> sentences = [];
        Tokenizer.Read(body, 0, int.MaxValue, tokens);
        if (tokens.Count == 0) return;
        SentenceBreaks.Find(body, CollectionsMarshal.AsSpan(tokens), 0, sentences);
        foreach (Sentence sentence in sentences)
        {
            if (sentence.Case != LetterCase.Normal || sentence.End - sentence.First < 4) continue;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                int word = Number(body.AsSpan(tokens[i].Start, tokens[i].Length));
                Text.Add(word);
                if (i == sentence.First) continue;
                ref (int Lower, int Capitalised) cases = ref CollectionsMarshal.AsSpan(_cases)[_folded[word]];
                if (char.IsLower(_words[word][0])) cases.Lower++;
                else if (char.IsUpper(_words[word][0])) cases.Capitalised++;
            }

            Text.Add(Boundary);
        }
    }

    private int Number(ReadOnlySpan<char> word)
    {
        int number = _numbers.GetOrAdd(TextHash.Of(word), out bool isNew);
        if (!isNew) return number;
        string written = word.ToString();
        string folded = FormTable.Fold(written);
        _words.Add(written);
        _counts.Add(0);
        if (!_foldedNumbers.TryGetValue(folded, out int fold))
        {
            _foldedNumbers.Add(folded, fold = _cases.Count);
            _cases.Add(default);
        }

        _folded.Add(fold);
        return number;
    }

    private int Recase(int word)
    {
        (int lower, int capitalised) = _cases[_folded[word]];
        return lower > capitalised && char.IsUpper(_words[word][0]) && !_words[word].AsSpan(1).ContainsAnyInRange('A', 'Z') ? Number(_words[word].ToLowerInvariant()) : word;
    }
}
