using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;

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
    public bool IsExcluded => Name.StartsWith(Not, StringComparison.Ordinal) && Name != "not.missing";

    /// <summary>What it is to those before it: one more alternative, or one more that must be there.</summary>
    public string Joint { get; private init; } = "";

    /// <summary>What it is about, in words.</summary>
    public string About => Name switch
    {
        "from" => "from",
        "to" => "until",
        "missing" => "without",
        "not.missing" => "with",
        "story" => "story",
        _ => FieldOf(Name),
    };

    /// <summary>It in words, but for its value.</summary>
    public string Said => $"{Joint}{(IsExcluded ? "not " : "")}{About}";

    /// <summary>The filters of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="snapshot">Knows what values are called.</param>
    public static IEnumerable<Filter> Of(PageAddress address, ArticleSnapshot snapshot) =>
        address.Except().Where(parameter => IsOne(parameter.Name)).Select(parameter => new Filter(parameter.Name, parameter.Value, parameter.Name == "story" ? "only this one" : snapshot.LabelOf(FieldOf(parameter.Name), parameter.Value))
        {
            Joint = parameter.Name.StartsWith(All, StringComparison.Ordinal) ? "and " : address[parameter.Name] != parameter.Value && ArticleFields.Dimensions.Contains(parameter.Name) ? "or " : "",
        });

    /// <summary>Whether a parameter is a filter.</summary>
    public static bool IsOne(string name) => name is "from" or "to" or "missing" or "not.missing" or "story" || ArticleFields.Dimensions.Contains(FieldOf(name));

    private static string FieldOf(string name) => name.StartsWith(Not, StringComparison.Ordinal) || name.StartsWith(All, StringComparison.Ordinal) ? name[4..] : name;
}
