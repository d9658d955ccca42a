using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>Makes headlines of sentences: As American Papers Write Them, or IN CAPITALS. The rest of the document stays, so that what it says about the headline's words can be learned.</summary>
internal static class CaseDamage
{
    private const int MinLength = 4;
    private const int MaxLength = 14;

    private static readonly FrozenSet<string> s_small = "a an the and or but nor of in on at to for by with from as is vs v.".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A copy of a document in which some sentences are headlines; those are what is learned. Null if none will do.</summary>
    public static TrainingDocument? Damage(TrainingDocument document, Random random, int count)
    {
        int[] candidates = [.. Enumerable.Range(0, document.Sentences.Count).Where(number => IsCandidate(document.Sentences[number]))];
        random.Shuffle(candidates);
        int[] chosen = candidates[..Math.Min(count, candidates.Length)];
        if (chosen.Length == 0) return null;
        char[] text = document.Text.ToCharArray();
        List<Sentence> sentences = [.. document.Sentences];
        foreach (int number in chosen)
        {
            Sentence sentence = sentences[number];
            LetterCase letters = random.Next(4) == 0 ? LetterCase.Upper : LetterCase.Title;
            bool keepsSmall = random.Next(3) > 0;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                Span<char> word = text.AsSpan(document.Tokens[i].Start, document.Tokens[i].Length);
                if (letters == LetterCase.Upper) MemoryExtensions.ToUpperInvariant(word.ToString(), word);
                else if (!(keepsSmall && i > sentence.First && s_small.Contains(word.ToString()))) word[0] = char.ToUpperInvariant(word[0]);
            }

            sentences[number] = sentence with { Case = letters };
        }

        return document with { Text = new string(text), Sentences = sentences, Learned = chosen.ToHashSet() };
    }

    private static bool IsCandidate(Sentence sentence) => sentence.Case == LetterCase.Normal && sentence.End - sentence.First is >= MinLength and <= MaxLength;
}
