using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Articles.Reading.Xml;

namespace SearchServer.Articles.Reading.Formats;

/// <summary>What an item of a WordPress export (WXR) says besides what any feed says.</summary>
internal static class WordPressItem
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>What WordPress and its plug-ins keep as posts, and nobody wrote to be read.</summary>
    private static readonly FrozenSet<string> s_others = FrozenSet.Create(
        StringComparer.Ordinal, "attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request", "product", "product_variation", "shop_order", "shop_coupon", "elementor_library", "mc4wp-form", "feedback", "popup");

    private static readonly string[] s_otherStarts = ["wp_", "wpcf7", "acf-", "jp_", "et_", "elementor", "wpforms", "tribe_"];

    /// <summary>The names of WordPress's tags that stand for pictures and players.</summary>
    private static readonly string[] s_shortcodes = ["caption", "gallery", "embed", "video", "audio", "playlist"];

    /// <summary>What an item is that is no published post or page; null if it is one, or of another feed.</summary>
    public static string? PassedOverKind(MarkupElement item)
    {
        if (item.Find("wp:post_type")?.Text is not { } type) return null;
        if (s_others.Contains(type) || s_otherStarts.Any(start => type.StartsWith(start, StringComparison.Ordinal))) return KindOf(type);
        string status = item.Find("wp:status")?.Text ?? "publish";
        if (status != "publish") return KindOf(status);
        return item.Find("wp:post_password") is { Text: not null } ? KindOf("protected") : null;
    }

    /// <summary>When it was published, with the offset of the site; null if it does not say so.</summary>
    public static ArticleDate? DateOf(MarkupElement item) => TimeOf(item, "wp:post_date") is { } local ? GivenDate.Local(local, TimeOf(item, "wp:post_date_gmt")) : null;

    /// <summary>The names of authors by the names with which they log in.</summary>
    public static Dictionary<string, string> AuthorsOf(MarkupElement channel)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (MarkupElement author in channel.All("wp:author"))
        {
            if (author.Find("wp:author_login")?.Text is { } login && author.Find("wp:author_display_name")?.Text is { } name) names.TryAdd(login, name);
        }

        return names;
    }

    /// <summary>A text without what WordPress shows as pictures and players: <c>[caption id="…"]…[/caption]</c>.</summary>
    public static string WithoutShortcodes(string html)
    {
        foreach (string name in s_shortcodes)
        {
            string tag = "[" + name;
            string close = $"[/{name}]";
            int at = html.IndexOf(tag, StringComparison.Ordinal);
            if (at < 0) continue;
            StringBuilder text = new();
            int taken = 0;
            // Looked for again only where it was passed, so that many that are never closed cost no more than one.
            int closing = 0;
            for (; at >= 0; at = html.IndexOf(tag, taken, StringComparison.Ordinal))
            {
                int end = html.IndexOf(']', at);
                if (end < 0) break;
                bool isTag = html[at + tag.Length] is ' ' or ']';
                text.Append(html, taken, at - taken);
                if (!isTag) text.Append(html, at, end + 1 - at);
                taken = end + 1;
                if (closing >= 0 && closing < taken) closing = html.IndexOf(close, taken, StringComparison.Ordinal);
                if (isTag && closing >= 0 && html.IndexOf(tag, taken, closing - taken, StringComparison.Ordinal) < 0) taken = closing + close.Length;
            }

            html = text.Append(html, taken, html.Length - taken).ToString();
        }

        return html;
    }

    private static string KindOf(string what) => $"WordPress {(what.Length > 20 ? "others" : what)}";

    private static DateTime? TimeOf(MarkupElement item, string name) =>
        DateTime.TryParseExact(item.Find(name)?.Text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? time : null;
}
