using System.IO.Compression;
using System.Text;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Reads files of tokens and tags: a token a line, the tag (IOB2) in the last column, an empty line behind each sentence, <c>-DOCSTART-</c> before each document.</summary>
internal static class ConllFile
{
    /// <summary>The tag of a token that may have any label.</summary>
    public const string Unknown = "?";

    /// <summary>A sentence's tokens with their tags.</summary>
    public static IEnumerable<List<List<(string Token, string Tag)>>> ReadDocuments(string path)
    {
        using StreamReader reader = Open(path);
        List<List<(string Token, string Tag)>> document = [];
        List<(string Token, string Tag)> sentence = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                int end = line.LastIndexOfAny([' ', '\t']);
                if (end <= 0) throw new InvalidDataException($"{path}, line {number}: expected a token and a tag, found '{line}'.");
                sentence.Add((line[..line.AsSpan().IndexOfAny(' ', '\t')], line[(end + 1)..]));
                continue;
            }

            if (sentence.Count == 1 && sentence[0].Token == "-DOCSTART-")
            {
                if (document.Count > 0) yield return document;
                document = [];
            }
            else if (sentence.Count > 0)
            {
                document.Add(sentence);
            }

            sentence = [];
        }

        if (sentence.Count > 0) document.Add(sentence);
        if (document.Count > 0) yield return document;
    }

    /// <summary>A document of sentences as they are, each token allowed the label of its tag.</summary>
    public static TrainingDocument ToDocument(List<List<(string Token, string Tag)>> sentences)
    {
        StringBuilder text = new();
        List<Token> tokens = [];
        List<uint> allowed = [];
        List<(int First, int End)> spans = [];
        foreach (List<(string Token, string Tag)> sentence in sentences)
        {
            for (int at = 0; at < sentence.Count; at += SentenceBreaks.MaxLength)
            {
                int end = Math.Min(sentence.Count, at + SentenceBreaks.MaxLength);
                int first = tokens.Count;
                for (int i = at; i < end; i++)
                {
                    if (text.Length > 0) text.Append(' ');
                    string token = sentence[i].Token.Length <= Tokenizer.MaxLength ? sentence[i].Token : sentence[i].Token[..Tokenizer.MaxLength];
                    tokens.Add(new Token(text.Length, token.Length, i == at ? Gap.Paragraph : Gap.Space));
                    text.Append(token);
                }

                allowed.AddRange(LabelsOf(sentence[at..end]));
                spans.Add((first, tokens.Count));
            }
        }

        string whole = text.ToString();
        ReadOnlySpan<Token> all = [.. tokens];
        List<Sentence> cased = [];
        foreach ((int first, int end) in spans) cased.Add(new Sentence(first, end, SentenceBreaks.CaseOf(whole, all[first..end])));
        return new TrainingDocument(whole, tokens, cased, [.. allowed]);
    }

    /// <summary>The names of a sentence: first token, token behind the last, class.</summary>
    public static List<(int First, int End, int Kind)> Names(List<(string Token, string Tag)> sentence)
    {
        List<(int First, int End, int Kind)> names = [];
        for (int i = 0; i < sentence.Count;)
        {
            string tag = sentence[i].Tag;
            int first = i++;
            if (tag.Length < 3) continue;
            while (i < sentence.Count && sentence[i].Tag.StartsWith("I-", StringComparison.Ordinal) && sentence[i].Tag.AsSpan(2).SequenceEqual(tag.AsSpan(2))) i++;
            names.Add((first, i, KindOf(tag.AsSpan(2))));
        }

        return names;
    }

    private static int KindOf(ReadOnlySpan<char> name) => name switch
    {
        "PER" => Labels.Person,
        "LOC" => Labels.Place,
        "ORG" => Labels.Organisation,
        _ => Labels.Other,
    };

    private static uint[] LabelsOf(List<(string Token, string Tag)> sentence)
    {
        uint[] labels = new uint[sentence.Count];
        for (int i = 0; i < labels.Length; i++) labels[i] = sentence[i].Tag == Unknown ? Labels.Any : 1u << Labels.Outside;
        foreach ((int first, int end, int kind) in Names(sentence))
        {
            for (int i = first; i < end; i++) labels[i] = 1u << Labels.At(kind, i - first, end - first);
        }

        return labels;
    }

    private static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
    }
}
