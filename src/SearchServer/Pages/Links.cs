using SearchServer.Articles.Entities;
using SearchServer.Articles.Schema;

namespace SearchServer.Pages;

/// <summary>Where articles are read.</summary>
internal static class ArticleLinks
{
    public const string Prefix = "/read/";

    public static string Of(string id) => Prefix + Uri.EscapeDataString(id);
}

/// <summary>Where it stands who or what somebody or something is.</summary>
internal static class AboutLinks
{
    public const string Prefix = "/about";

    public static string Of(EntityKind kind, string key) => $"{Prefix}/{ArticleFields.FieldOf(kind)}/{Uri.EscapeDataString(key)}";
}
