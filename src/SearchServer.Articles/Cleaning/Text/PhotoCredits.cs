using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>
/// Captions of photos: lines that say so, and lines that end with a credit. Credits are a lead-in with a name (<c>Photo: Jane Doe</c>), or a picture agency in the form that only credits
/// have (<c>Jane Doe/Getty Images</c>, <c>(AP Photo/Jane Doe)</c>, <c>Source: AAP / Jane Doe</c>).
/// </summary>
internal static class PhotoCredits
{
    private const int MaxCreditWords = 12;

    /// <summary>Words of names with an agency.</summary>
    private const int MaxNameWords = 8;

    private const int MaxCreditLength = 110;

    /// <summary>Agencies that send pictures among other things: they are a credit behind or before a photographer's name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_agencies = ToLookup(
        "AP|AFP|AAP|Associated Press|The Associated Press|Reuters|REUTERS|EPA|EPA-EFE|EFE|PA|PA Wire|PA Media|Press Association|ANSA|dpa|DPA|picture alliance|TASS|Sputnik|Sipa|SIPA|Sipa USA|Xinhua|Bloomberg|Bloomberg News|" +
        "Anadolu|Anadolu Agency|UPI|MAXPPP|Keystone|APA|Ritzau|Scanpix|Ritzau Scanpix|NTB|TT|Kyodo|Yonhap|The Canadian Press|Canadian Press|Abaca|Magnum|Contour|Redux|Polaris|Handout|HANDOUT|Supplied|Pool|POOL|Imago|IMAGO|Belga|ANP|" +
        "LaPresse|Europa Press|CTK|PAP|MTI|NPR|Instagram|Facebook|Twitter|YouTube|The New York Times|The Washington Post|USA TODAY|NASA");

    /// <summary>Agencies that send pictures only: their name alone is a credit.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_pictureAgencies = ToLookup(
        "Getty|Getty Images|GETTY IMAGES|Shutterstock|Alamy|iStock|iStockphoto|Pixabay|Unsplash|Flickr|Wikimedia|Wikimedia Commons|AP Photo|AP Photos|AP Images|Reuters photo|NurPhoto|ZUMA|ZUMA Press|ZUMAPRESS|Landov|Corbis|Newscom|Rex|REX|" +
        "Rex Features|WireImage|FilmMagic|LightRocket|Barcroft|SOPA Images|PA Images|Hollandse Hoogte");

    private static readonly string[] s_endings = ["/File Photo", "/file photo", ", FILE", ", File", ", file", " FILE", "/Files"];

    private static readonly Regex s_leadIn = Create("""
        (image|picture|photo|photograph|illustration) (copyright|caption|credit|source|by|courtesy)\b.*
        (image|media|photo|hide|toggle|show) caption\b.*
        enlarge this image\b.*
        (photo|image|picture|photograph|credit|caption|photo credit|image credit|cover photo|file photo|illustration) ?: ?.*
        \(?file photo\b.*
        file - .*
        facebook twitter pinterest .*
        """);

    /// <summary>The beginning of a credit that says that it is one.</summary>
    private static readonly Regex s_creditLeadIn = Create("""
        (photo|photos|image|images|picture|pictures|photograph|photographer|illustration|credit|photo credit|image credit|screenshot|screengrab) ?(:|by|courtesy|from|via)\b?.*
        \S+ (file )?photo ?[:/] ?.*
        courtesy( of)? .*
        """);

    /// <summary>What a caption comes under.</summary>
    public static FurnitureRule Rule { get; } = new(FurnitureKind.Caption, FurnitureReach.Line, "caption");

    /// <summary>Whether a folded line is the caption of a picture with its credit.</summary>
    public static bool IsCaption(ReadOnlySpan<char> folded)
    {
        if (folded[0] is '"' or '-') return false;
        if (s_leadIn.IsMatch(folded)) return true;
        if (folded[^1] != ')') return IsCredit(AfterLastSentence(folded));
        int open = folded.LastIndexOf('(');
        return open >= 0 && IsCredit(folded[(open + 1)..^1]);
    }

    private static bool IsCredit(ReadOnlySpan<char> credit)
    {
        credit = credit.Trim();
        if (credit.Length is 0 or > MaxCreditLength || credit.Count(' ') >= MaxCreditWords) return false;
        foreach (string ending in s_endings)
        {
            if (credit.EndsWith(ending, StringComparison.Ordinal)) credit = credit[..^ending.Length];
        }

        if (s_pictureAgencies.Contains(credit) || s_creditLeadIn.IsMatch(credit)) return true;
        if (credit.StartsWith("Source:", StringComparison.OrdinalIgnoreCase))
        {
            credit = credit["Source:".Length..].TrimStart();
            if (IsAgency(credit)) return true;
        }

        if (credit.Count(' ') >= MaxNameWords) return false;
        int first = credit.IndexOfAny("/|");
        if (first >= 0 && (IsAgency(credit[..first]) || IsAgency(credit[(credit.LastIndexOfAny("/|") + 1)..]))) return true;
        int via = credit.IndexOf(" via ");
        return via >= 0 && IsAgency(credit[(via + " via ".Length)..]);
    }

    private static bool IsAgency(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        foreach (string ending in (ReadOnlySpan<string>)[" Photos", " Photo", " photo", " Images"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && s_agencies.Contains(name[..^ending.Length])) return true;
        }

        return s_agencies.Contains(name) || s_pictureAgencies.Contains(name);
    }

    private static ReadOnlySpan<char> AfterLastSentence(ReadOnlySpan<char> folded)
    {
        for (int i = folded.Length - 2; i > 0; i--)
        {
            if (folded[i] == ' ' && folded[i - 1] is '.' or '!' or '?' or '"' or '\'' && !IsInitial(folded, i)) return folded[(i + 1)..];
        }

        return folded;
    }

    /// <summary>Whether the full stop before a place is an initial's: <c>Source: AP / J. Doe</c>.</summary>
    private static bool IsInitial(ReadOnlySpan<char> folded, int place) => place >= 3 && folded[place - 1] == '.' && char.IsUpper(folded[place - 2]) && folded[place - 3] is ' ' or '/';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ToLookup(string names) =>
        names.Split('|').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Regex Create(string patterns) => new(
        $"^(?:{string.Join('|', patterns.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
