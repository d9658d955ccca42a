namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The text that a page gives for machines, to recognise in the text that it shows. By hashes of runs of letters, so that it costs the length of both, not their product.</summary>
internal sealed class KnownText
{
    /// <summary>Letters and digits of a run. Shorter blocks are not recognised.</summary>
    private const int RunLength = 24;

    /// <summary>What stands behind is not looked at, in UTF-16 code units.</summary>
    private const int MaxLength = 500_000;

    /// <summary>A shorter text is only the beginning, or a summary, in letters and digits.</summary>
    private const int MinLength = 200;

    /// <summary>The page shows the text if it shows this share of it.</summary>
    private const double ShownShare = 0.5;

    private readonly HashSet<int> _runs = [];
    private readonly int _length;

    public KnownText(string? text)
    {
        string folded = Folding.Fold(text?.Length > MaxLength ? text[..MaxLength] : text);
        _length = folded.Length;
        for (int i = 0; i + RunLength <= folded.Length; i++) _runs.Add(string.GetHashCode(folded.AsSpan(i, RunLength)));
    }

    /// <summary>Which blocks of a page are part of it; empty if the page does not show it.</summary>
    public bool[] BlocksOf(Page page)
    {
        if (_length < MinLength) return [];
        bool[] known = new bool[page.Blocks.Count];
        int shown = 0;
        foreach (Block block in page.Blocks)
        {
            string folded = Folding.Fold(block.Text);
            known[block.Index] = Has(folded);
            if (known[block.Index]) shown += folded.Length;
        }

        return shown > ShownShare * _length ? known : [];
    }

    /// <summary>Whether a block is part of it: its beginning, its middle and its end are.</summary>
    private bool Has(string folded) => folded.Length >= RunLength && HasRun(folded, 0) && HasRun(folded, (folded.Length - RunLength) / 2) && HasRun(folded, folded.Length - RunLength);

    private bool HasRun(string folded, int at) => _runs.Contains(string.GetHashCode(folded.AsSpan(at, RunLength)));
}
