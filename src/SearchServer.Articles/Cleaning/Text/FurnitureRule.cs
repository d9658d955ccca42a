using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchServer.Articles.Cleaning.Text;

/// <summary>What a piece of a page's furniture is.</summary>
internal enum FurnitureKind
{
    Share,
    Newsletter,
    App,
    Media,
    Comments,
    Related,
    Advertisement,
    Navigation,
    Caption,
    SignOff,
    Title,
}

/// <summary>Where a rule may take a line away, and what goes with it.</summary>
internal enum FurnitureReach
{
    /// <summary>The line, wherever it stands.</summary>
    Line,

    /// <summary>The line, if it stands beside other furniture or nothing but furniture follows: a word that may as well be a heading of the article.</summary>
    Cluster,

    /// <summary>The line, and the headlines below it if they are two or more.</summary>
    Heading,

    /// <summary>The line, where no prose follows.</summary>
    Tail,

    /// <summary>The line and everything behind it, if the article is the larger part.</summary>
    End,
}

/// <summary>A kind of line that is no part of an article. Patterns match whole folded lines, case aside, in linear time.</summary>
internal sealed class FurnitureRule
{
    /// <summary>Furniture other than captions is no longer, in UTF-16 code units.</summary>
    private const int MaxLength = 420;

    private readonly Regex _pattern;
    private readonly SearchValues<string>? _needed;

    /// <summary>Creates a rule.</summary>
    /// <param name="kind">What it finds.</param>
    /// <param name="reach">What it takes away.</param>
    /// <param name="patterns">Regular expressions, one a line.</param>
    /// <param name="needed">Words of which every matching line has one: a quick look before patterns that may begin with anything.</param>
    public FurnitureRule(FurnitureKind kind, FurnitureReach reach, string patterns, params string[] needed)
    {
        Kind = kind;
        Reach = reach;
        _needed = needed.Length > 0 ? SearchValues.Create(needed, StringComparison.OrdinalIgnoreCase) : null;
        StringBuilder pattern = new("^(?:");
        foreach (string row in patterns.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) pattern.Append(pattern[^1] == ':' ? "" : "|").Append("(?:").Append(row).Append(')');
        _pattern = new Regex(pattern.Append(")[ .!:]*$").ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    public FurnitureKind Kind { get; }

    public FurnitureReach Reach { get; }

    public bool IsMatch(ReadOnlySpan<char> folded) => folded.Length <= MaxLength && (_needed is null || folded.ContainsAny(_needed)) && _pattern.IsMatch(folded);
}
