namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>The sets of tagged text, each made to follow CoNLL-2003's conventions as far as it can, and left open where it cannot. docs/entities.md says what is done to which.</summary>
internal static class TaggedSets
{
    private const uint OtherLabels = 0b1000_1000_1000_1000;

    /// <summary>CoNLL-2003, whose conventions are the tagger's; documents that have words as London-based once more, with these cut as the tokenizer cuts them.</summary>
    public static IEnumerable<TrainingDocument> Conll(string folder, Lexicon lexicon)
    {
        foreach (List<List<(string Token, string Tag)>> sentences in ConllFile.ReadDocuments(Path.Combine(folder, "conll2003.train.conll.gz")))
        {
            yield return ConllFile.ToDocument(sentences);
            HashSet<int> cut = [.. Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Any(token => Compounds.Cut(token.Token) > 0))];
            if (cut.Count > 0) yield return ConllFile.ToDocument([.. sentences.Select(sentence => CutCompounds(sentence, lexicon))]) with { Learned = cut };
        }
    }

    /// <summary>AP and New York Times stories; other names than those of persons, places and organisations are not marked.</summary>
    public static IEnumerable<TrainingDocument> Ieer(string folder) => IeerFile.ReadDocuments(Path.Combine(folder, "ieer.docs.jsonl.gz")).Select(document => Open(document) with { Domain = 1 });

    /// <summary>Sets whose sentences are documents by themselves.</summary>
    public static IEnumerable<TrainingDocument> Sentences(string folder, string name, int domain, float weight, bool hasOther) =>
        from document in ConllFile.ReadDocuments(Path.Combine(folder, name))
        from sentence in document
        where !HasHandle(sentence)
        let read = ConllFile.ToDocument([hasOther ? sentence : NamesOnly(sentence)])
        select Open(read) with { Domain = domain, Weight = weight };

    /// <summary>Cuts words such as London-based, which CoNLL tags as other names, and labels the part that is a name by what the lexicon says of it.</summary>
    private static List<(string Token, string Tag)> CutCompounds(List<(string Token, string Tag)> sentence, Lexicon lexicon)
    {
        List<(string Token, string Tag)> parts = [];
        foreach ((string token, string tag) in sentence)
        {
            int cut = Compounds.Cut(token);
            if (cut == 0)
            {
                parts.Add((token, tag));
                continue;
            }

            (string before, string behind) = (token[..cut], token[cut..]);
            bool isBefore = char.IsUpper(before[0]);
            WordTraits traits = lexicon.TraitsOf(TextHash.Of(FormTable.Fold(isBefore ? before : behind)));
            string name = (traits & WordTraits.Nationality) != 0 ? "B-MISC" : (traits & (WordTraits.Country | WordTraits.LargePlace | WordTraits.Region)) != 0 ? "B-LOC" : ConllFile.Unknown;
            parts.Add((before, isBefore ? name : "O"));
            parts.Add((behind, isBefore ? "O" : name));
        }

        return parts;
    }

    /// <summary>A tweet that has handles tagged as names.</summary>
    private static bool HasHandle(List<(string Token, string Tag)> sentence) => sentence.Any(token => token.Tag != "O" && token.Token.StartsWith('@'));

    /// <summary>Leaves of mentions such as "the city of Mosul" or "you" those that are names, without their articles.</summary>
    private static List<(string Token, string Tag)> NamesOnly(List<(string Token, string Tag)> sentence)
    {
        List<(string Token, string Tag)> names = [.. sentence.Select(token => (token.Token, "O"))];
        foreach ((int start, int end, int kind) in ConllFile.Names(sentence))
        {
            int first = start;
            while (first < end && !char.IsUpper(sentence[first].Token[0])) first++;
            if (first < end && sentence[first].Token is "The" or "A" or "An" or "This" or "These" or "Our" or "My" or "His" or "Her" or "Its" or "Their") first++;
            bool isName = first < end && Enumerable.Range(first, end - first).All(i => char.IsUpper(sentence[i].Token[0]) || sentence[i].Token is "of" or "and" or "the" or "for" or "-" or "'s" or "'" or "&" or "de" or "al");
            bool isPronoun = first == end || (end - first == 1 && (sentence[first].Token is "I" or "He" or "She" or "It" or "We" or "You" or "They" or "Me" or "There" or "Here" or "Us"));
            if (isPronoun) continue;
            for (int i = start; i < end; i++)
            {
                if (!isName) names[i] = (names[i].Token, ConllFile.Unknown);
                else if (i >= first) names[i] = (names[i].Token, $"{(i == first ? "B" : "I")}-{sentence[start].Tag[2..]}");
            }
        }

        return names;
    }

    /// <summary>Lets capitalised words that have no label be other names.</summary>
    private static TrainingDocument Open(TrainingDocument document)
    {
        for (int i = 0; i < document.Allowed.Length; i++)
        {
            if (document.Allowed[i] == 1u << Labels.Outside && char.IsUpper(document.Text[document.Tokens[i].Start])) document.Allowed[i] |= OtherLabels;
        }

        return document;
    }
}
