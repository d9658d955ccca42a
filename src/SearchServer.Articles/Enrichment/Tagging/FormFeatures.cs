namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>The features that a word gives by itself to the token it is, and to the two on either side. Their weights are added up once for each word.</summary>
internal static class FormFeatures
{
    /// <summary>How far a word's influence goes, in tokens.</summary>
    public const int Reach = 2;

    /// <summary>The offsets from -<see cref="Reach"/> to <see cref="Reach"/>.</summary>
    public const int Offsets = (2 * Reach) + 1;

    private const int Templates = 64;
    private const uint TraitMask = (1u << Lexicon.CaseShift) - 1;

    /// <summary>Gives the features of a word at an offset from the token that is labelled.</summary>
    public static void Emit<TSink>(ReadOnlySpan<char> word, in Form form, int offset, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong kind = (ulong)((offset + Reach + 1) * Templates);
        sink.Add(TextHash.Mix(form.Folded, kind + 1));
        sink.Add(TextHash.Mix((ulong)form.Shape, kind + 2));
        if (form.Traits != 0) sink.Add(TextHash.Mix((uint)form.Traits & TraitMask, kind + 3));
        if (form.Middle != 0) sink.Add(TextHash.Mix(form.Middle, kind + 4));
        if (form.Fine != 0) sink.Add(TextHash.Mix(form.Fine, kind + 5));
        if (Math.Abs(offset) == Reach) return;
        if (form.Written != form.Folded) sink.Add(TextHash.Mix(form.Written, kind + 6));
        if (form.Coarse != 0) sink.Add(TextHash.Mix(form.Coarse, kind + 7));
        sink.Add(TextHash.Mix(((ulong)form.Shape << 8) | ((ulong)(uint)form.UsualCase << 4) | (ulong)(uint)Math.Min((int)form.Frequency, 8), kind + 8));
        for (uint traits = (uint)form.Traits & TraitMask, bit = 0; traits != 0; traits >>= 1, bit++)
        {
            if ((traits & 1) != 0) sink.Add(TextHash.Mix(bit, kind + 9));
        }

        for (int i = 0; i < Labels.Classes; i++)
        {
            uint share = ((uint)form.Traits >> (Lexicon.ClassShift + (2 * i))) & 3;
            if (share != 0) sink.Add(TextHash.Mix(((uint)i << 4) | share, kind + 10));
        }

        EmitAffixes(word, form, offset, kind, ref sink);
    }

    /// <summary>Gives the feature that a sentence has no token at an offset.</summary>
    public static void EmitBoundary<TSink>(int offset, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct => sink.Add(TextHash.Mix(1, (ulong)((offset + Reach + 1) * Templates)));

    private static void EmitAffixes<TSink>(ReadOnlySpan<char> word, in Form form, int offset, ulong kind, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (form.Shape is >= WordShape.Year and <= WordShape.Clitic) return;
        Span<char> buffer = stackalloc char[Tokenizer.MaxLength];
        ReadOnlySpan<char> folded = FormTable.Fold(word, buffer);
        for (int length = 2; length <= (offset == 0 ? 5 : 3); length++)
        {
            if (length > folded.Length) break;
            sink.Add(TextHash.Mix(TextHash.Of(folded[^length..]), kind + 16 + (ulong)length));
            if (offset == 0) sink.Add(TextHash.Mix(TextHash.Of(folded[..length]), kind + 24 + (ulong)length));
        }

        if (offset != 0) return;
        sink.Add(TextHash.Mix(((ulong)form.Shape << 8) | (ulong)(uint)Math.Min(word.Length, 12), kind + 32));
        sink.Add(TextHash.Mix(Pattern(word), kind + 33));
        if (form.Shape is WordShape.CapitalisedParts or WordShape.CapitalisedLower or WordShape.LowerCapitalised or WordShape.LowerParts)
        {
            int hyphen = folded.IndexOf('-');
            if (hyphen < 0) return;
            sink.Add(TextHash.Mix(TextHash.Of(folded[..hyphen]), kind + 34));
            sink.Add(TextHash.Mix(TextHash.Of(folded[(hyphen + 1)..]), kind + 35));
        }
    }

    /// <summary>The kinds of a word's characters, repetitions of more than two left out: <c>McDonald</c> is <c>AaAaa</c>.</summary>
    private static ulong Pattern(ReadOnlySpan<char> word)
    {
        ulong pattern = 1;
        int last = 0, repeated = 0;
        foreach (char c in word)
        {
            int kind = char.IsUpper(c) ? 1 : char.IsLetter(c) ? 2 : char.IsDigit(c) ? 3 : c;
            repeated = kind == last ? repeated + 1 : 0;
            last = kind;
            if (repeated < 2) pattern = TextHash.Pair(pattern, (ulong)kind);
        }

        return pattern;
    }
}
