using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Html;

/// <summary>The words for "by" that bylines begin with, and what the same languages set before a place: <c>Por Ana Ruiz y Luis Revik en Port Halden</c>. Some are parts of names too, and so mean it only there.</summary>
internal static class BylinePrefix
{
    /// <summary>The name of a place: words in capitals, and those that names of places have between them.</summary>
    private const string Place = @"\p{Lu}[\p{L}.'’-]*( +((de|del|la|las|los|el|da|do|dos|des|du|der|am|an|upon|sur|le|les) +)*\p{Lu}[\p{L}.'’-]*)*";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (Regex By, Regex? Place)[] s_languages =
    [
        Of("(geschrieben )?von", "in|aus|bei"), Of("(propos recueillis |écrit )?par", "à|en|au|aux"), Of("(escrito )?por", "en|em|desde"), Of("(scritto )?di|a cura di", "a"), Of("(geschreven )?door", "in|uit|vanuit"),
        Of("(skrevet |skriven )?av|(skrevet )?af", "i|på|fra|från"), Of("przez", "w|z"), Of("(scris )?de", "din|în"), Of("(ditulis )?oleh", "di|dari"), Of("napsala?|írta|yazan|kirjoittaja|teksti", null),
    ];

    /// <summary>Whether a line begins with one.</summary>
    public static bool Begins(string line) => Array.Exists(s_languages, language => language.By.IsMatch(line));

    /// <summary>A line without it, and without places; the line itself if it begins with none.</summary>
    public static string Remove(string line)
    {
        foreach ((Regex by, Regex? place) in s_languages)
        {
            if (!by.IsMatch(line)) continue;
            string names = by.Replace(line, "");
            return place is null ? names : place.Replace(names, "");
        }

        return line;
    }

    private static (Regex By, Regex? Place) Of(string by, string? inWords) =>
        (new Regex($"^({by}):?( +|$)", Options | RegexOptions.IgnoreCase), inWords is null ? null : new Regex($" +({inWords}) +{Place}", Options));
}
