using System.Text;
using SearchServer.Engine.Analysis;

namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// What two spellings of one name have in common: its letters and digits without case, accents, spaces and punctuation. "The New York Post" has the key <c>thenewyorkpost</c>, and as its bare key, without
/// the article, <c>newyorkpost</c>.
/// </summary>
/// <param name="Full">The key.</param>
/// <param name="Bare">The key without an English article at the front; the same if there is none.</param>
internal readonly record struct OutletKey(string Full, string Bare)
{
    private static readonly FoldingAnalyzer s_folding = new();

    /// <summary>The key of a name; empty if it has no letters or digits.</summary>
    public static OutletKey Of(string name)
    {
        string full = Squeeze(name);
        string trimmed = name.TrimStart();
        return trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? new OutletKey(full, full[3..]) : new OutletKey(full, full);
    }

    /// <summary>The bare key of a name without what stands in parentheses at its end: "The Guardian (Nigeria)" has that of "Guardian".</summary>
    public static string WithoutQualifier(string name)
    {
        int open = name.LastIndexOf(" (", StringComparison.Ordinal);
        return Of(open > 0 && name.EndsWith(')') ? name[..open] : name).Bare;
    }

    private static string Squeeze(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char c in s_folding.Normalize("", name))
        {
            if (c == '&') key.Append("and");
            else if (char.IsLetterOrDigit(c) || c > 0x2FF && !char.IsPunctuation(c) && !char.IsWhiteSpace(c)) key.Append(c);
        }

        return key.ToString();
    }
}
