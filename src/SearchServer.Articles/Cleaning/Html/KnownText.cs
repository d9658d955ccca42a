namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The text that a page gives for machines, to recognise in the text that it shows. By hashes of runs of letters, so that it costs the length of both, not their product.</summary>
internal sealed class KnownText
{
    /// <summary>Letters and digits of a run. Shorter blocks are not recognised.</summary>
    private const int RunLength = 24;

    /// <summary>What stands behind is not looked at, in UTF-16 code units.</summary>
    private const int MaxLength = 500_000;

    private readonly HashSet<int> _runs = [];

    public KnownText(string? text)
    {
        string folded = Folding.Fold(text?.Length > MaxLength ? text[..MaxLength] : text);
        Length = folded.Length;
        for (int i = 0; i + RunLength <= folded.Length; i++) _runs.Add(string.GetHashCode(folded.AsSpan(i, RunLength)));
    }

    /// <summary>Its letters and digits.</summary>
    public int Length { get; }

    /// <summary>Whether a block is part of it: its beginning, its middle and its end are.</summary>
    public bool Has(Block block)
    {
        if (_runs.Count == 0 || block.Text.Length < RunLength) return false;
        string folded = Folding.Fold(block.Text);
        if (folded.Length < RunLength) return false;
        return HasRun(folded, 0) && HasRun(folded, (folded.Length - RunLength) / 2) && HasRun(folded, folded.Length - RunLength);
    }

    private bool HasRun(string folded, int at) => _runs.Contains(string.GetHashCode(folded.AsSpan(at, RunLength)));
}
