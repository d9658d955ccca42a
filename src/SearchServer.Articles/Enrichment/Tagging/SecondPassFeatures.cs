namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>The features that a token gets of what the first pass has found elsewhere in the document.</summary>
internal static class SecondPassFeatures
{
    private const ulong Kinds = 1 << 11;

    /// <summary>Whether the second pass can change anything about a token.</summary>
    public static bool Concerns(in Form form) => form.IsCapitalised;

    /// <summary>Gives the features of a token.</summary>
    public static void Emit<TSink>(TaggerDocument document, FirstPassNames names, ReadOnlySpan<byte> labels, in Sentence sentence, int token, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly Form form = ref document.FormAt(sentence, token);
        if (!Concerns(form)) return;
        uint label = labels[token];
        int kind = Labels.ClassOf((int)label);
        uint before = token > sentence.First ? labels[token - 1] : 31u, behind = token + 1 < sentence.End ? labels[token + 1] : 31u;
        ulong elsewhere = Majority(document.Evidence[form.Word].Classes, kind);
        if (elsewhere != 0)
        {
            sink.Add(TextHash.Mix((elsewhere << 8) | label, Kinds + 3));
            sink.Add(TextHash.Mix((elsewhere << 8) | (uint)sentence.Case, Kinds + 4));
            sink.Add(TextHash.Mix((elsewhere << 8) | (ulong)form.Shape, Kinds + 5));
        }

        ref readonly Form previous = ref document.FormAt(sentence, token - 1);
        ref readonly Form next = ref document.FormAt(sentence, token + 1);
        if (previous.IsCapitalised && elsewhere != 0) sink.Add(TextHash.Mix((elsewhere << 16) | Majority(document.Evidence[previous.Word].Classes, Labels.ClassOf((int)before)), Kinds + 6));
        if (next.IsCapitalised && elsewhere != 0) sink.Add(TextHash.Mix((elsewhere << 16) | Majority(document.Evidence[next.Word].Classes, Labels.ClassOf((int)behind)), Kinds + 7));
        Run name = names.NameAt[token];
        if (name.Length > 0)
        {
            ulong same = Majority(names.CountsAt(token), kind);
            if (same != 0)
            {
                sink.Add(TextHash.Mix((same << 8) | label, Kinds + 8));
                sink.Add(TextHash.Mix((same << 16) | ((uint)Math.Min(name.Length, 4) << 8) | label, Kinds + 9));
            }
        }

        EmitLongest(document, names, labels, sentence, token, form, ref sink);
    }

    /// <summary>The place of the word in the longest name elsewhere that has it.</summary>
    private static void EmitLongest<TSink>(TaggerDocument document, FirstPassNames names, ReadOnlySpan<byte> labels, in Sentence sentence, int token, in Form form, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Run longest = document.Evidence[form.Word].Name, name = names.NameAt[token];
        if (longest.Length <= Math.Max(name.Length, 1)) return;
        Sentence all = new(0, document.Tokens.Count, LetterCase.Normal);
        for (int i = longest.Start; i < longest.End; i++)
        {
            if (document.FormAt(all, i).Word != form.Word) continue;
            sink.Add(TextHash.Mix(((uint)labels[i] << 16) | labels[token], Kinds + 10));

            // Whether the words beside it are those that are beside it there.
            bool isBefore = i > longest.Start && document.FormAt(all, i - 1).Word == document.FormAt(sentence, token - 1).Word;
            bool isBehind = i + 1 < longest.End && document.FormAt(all, i + 1).Word == document.FormAt(sentence, token + 1).Word;
            sink.Add(TextHash.Mix(((uint)labels[i] << 16) | (isBefore ? 1u : 0) | (isBehind ? 2u : 0) | ((uint)sentence.Case << 4), Kinds + 11));
            return;
        }
    }

    /// <summary>The class that most occurrences other than one have, and how clearly: 0 if there are no others.</summary>
    private static ulong Majority(in ClassCounts counts, int own)
    {
        int best = 0, bestCount = 0, all = 0;
        for (int kind = 0; kind <= Labels.Classes; kind++)
        {
            int count = counts[kind] - (kind == own || (kind == Labels.Classes && own < 0) ? 1 : 0);
            all += count;
            if (count > bestCount) (best, bestCount) = (kind, count);
        }

        if (bestCount <= 0) return 0;
        ulong clear = bestCount == all ? 2UL : 3 * bestCount >= 2 * all ? 1UL : 0UL;
        return ((ulong)(uint)best << 5) | (clear << 3) | (uint)Math.Min(bestCount, 4) | (1UL << 8);
    }
}
