using SearchServer.Articles.Schema;

namespace SearchServer.Pages;

/// <summary>A filter that a search has, as a chip above the hits.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="Label">What to show for the value.</param>
public sealed record Filter(string Name, string Value, string Label)
{
    private const string Not = "not.";
    private const string All = "all.";

    /// <summary>Whether articles with it are left out.</summary>
    public bool IsExcluded => Name.StartsWith(Not, StringComparison.Ordinal);

    /// <summary>What it is about, in words.</summary>
    public string About => Name switch
    {
        "from" => "from",
        "to" => "until",
        "missing" => "without",
        "not.missing" => "with",
        "story" => "story",
        _ => Field,
    };

    /// <summary>The field.</summary>
    public string Field => Name.StartsWith(Not, StringComparison.Ordinal) || Name.StartsWith(All, StringComparison.Ordinal) ? Name[4..] : Name;

    /// <summary>Whether a parameter is a filter.</summary>
    public static bool IsOne(string name) => name is "from" or "to" or "missing" or "not.missing" or "story" || ArticleFields.Dimensions.Contains(new Filter(name, "", "").Field);
}
