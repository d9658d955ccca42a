using System.Buffers;
using System.Collections.Immutable;

namespace SearchServer.Engine.Highlighting;

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive: <c>text[Start..End]</c> is the part.</param>
public readonly record struct TextSpan(int Start, int End);

/// <summary>What the caller says that matched in a text.</summary>
/// <param name="Place">Where.</param>
/// <param name="Words">Of which of the query's words it is a match.</param>
public readonly record struct GivenMatch(TextSpan Place, ImmutableArray<int> Words);

/// <summary>A fragment of a text that shows why it matches.</summary>
/// <param name="Start">Where it starts in the whole text, in UTF-16 units.</param>
/// <param name="Text">The fragment itself: the whole text may be large, and need not be kept for it.</param>
/// <param name="Matches">What matched in it: offsets into the whole text, ascending, not overlapping.</param>
public sealed record Fragment(int Start, string Text, ImmutableArray<TextSpan> Matches)
{
    /// <summary>The longest escape, of a quotation mark.</summary>
    private const int MaxEscape = 6;

    /// <summary>Which of the query's words it shows, by their numbers, ascending.</summary>
    public ImmutableArray<int> Words { get; init; } = [];

    /// <summary>Where it ends in the whole text, exclusive.</summary>
    public int End => Start + Text.Length;

    /// <summary>A part of the fragment by its place in the whole text.</summary>
    public string this[TextSpan span] => Text[(span.Start - Start)..(span.End - Start)];

    /// <summary>The fragment as HTML: the text escaped, each match between <paramref name="before"/> and <paramref name="after"/>, which are not.</summary>
    public string ToHtml(string before = "<em>", string after = "</em>")
    {
        char[] buffer = ArrayPool<char>.Shared.Rent((MaxEscape * Text.Length) + (Matches.Length * (before.Length + after.Length)));
        Span<char> html = buffer;
        int length = 0;
        int at = Start;
        foreach (TextSpan match in Matches)
        {
            length += Escape(at, match.Start, html[length..]);
            before.CopyTo(html[length..]);
            length += before.Length;
            length += Escape(match.Start, match.End, html[length..]);
            after.CopyTo(html[length..]);
            length += after.Length;
            at = match.End;
        }

        length += Escape(at, End, html[length..]);
        string result = new(html[..length]);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Writes a part of the fragment so that it is text wherever it stands in HTML, between tags or in the value of an attribute; returns how long that is.</summary>
    private int Escape(int from, int to, Span<char> into)
    {
        int length = 0;
        foreach (char c in Text.AsSpan(from - Start, to - from))
        {
            ReadOnlySpan<char> escaped = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => [],
            };
            if (escaped.IsEmpty)
            {
                into[length++] = c;
                continue;
            }

            escaped.CopyTo(into[length..]);
            length += escaped.Length;
        }

        return length;
    }
}

/// <summary>What fragments are wanted.</summary>
public sealed record HighlightOptions
{
    /// <summary>The whole text as one fragment, with all that matched in it.</summary>
    public static readonly HighlightOptions Whole = new() { Fragments = 1, Length = int.MaxValue };

    /// <summary>How many fragments at most, the best of the text, in the order of the text.</summary>
    public int Fragments { get; init; } = 3;

    /// <summary>About how long a fragment is at most, in UTF-16 units: a sentence that is longer is cut between words, or, in scripts without spaces, between characters as readers see them.</summary>
    public int Length { get; init; } = 240;
}
