using System.Buffers;
using System.Text;
using SearchServer.Engine.Analysis.Unicode;

namespace SearchServer.Engine.Analysis;

/// <summary>
/// Gives words the form in which a language takes them: NFKC with its case, without what is not seen, one apostrophe and one quotation mark, ss for ß, and acronyms without points.
/// For one thread at a time.
/// </summary>
internal sealed class WordNormalizer
{
    private static readonly SearchValues<char> s_rewritten = SearchValues.Create([.. Invisible.FirstUnits().Distinct(), .. Quotes.Apostrophes, .. Quotes.Doubles, 'ß', 'ẞ']);

    private readonly Normalizer _normalizer = new(Normalization.KC);
    private char[] _rewritten = [];
    private char[] _acronym = [];

    /// <summary>The word in this form; it lasts until the next call, and as long as the text given.</summary>
    public ReadOnlySpan<char> Normalize(ReadOnlySpan<char> text, out bool isAcronym)
    {
        ReadOnlySpan<char> word = Ascii.IsValid(text) ? text : _normalizer.Normalize(text.ContainsAny(s_rewritten) ? Rewrite(text) : text);
        isAcronym = IsAcronym(word);
        return isAcronym ? WithoutPoints(word) : word;
    }

    /// <summary>A text in this form, in lower case and without accents.</summary>
    public static string Fold(string text) => Folding.Map(LowerCase.Map(new WordNormalizer().Normalize(text, out _).ToString()));

    private ReadOnlySpan<char> Rewrite(ReadOnlySpan<char> text)
    {
        if (_rewritten.Length < 2 * text.Length) _rewritten = new char[2 * text.Length];
        int length = 0;
        for (int i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune rune, out int units);
            ReadOnlySpan<char> replacement = Replacement(rune.Value) ?? text.Slice(i, units);
            replacement.CopyTo(_rewritten.AsSpan(length));
            length += replacement.Length;
            i += units;
        }

        return _rewritten.AsSpan(0, length);
    }

    private static string? Replacement(int codePoint) => codePoint switch
    {
        'ß' => "ss",
        'ẞ' => "SS",
        <= char.MaxValue when Quotes.Apostrophes.Contains((char)codePoint) => "'",
        <= char.MaxValue when Quotes.Doubles.Contains((char)codePoint) => "\"",
        _ => Invisible.Contains(codePoint) ? "" : null,
    };

    // Single letters joined by points, up to an apostrophe: U.S, N.F.L's. The point at the end of U.S. is not part of the token.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[1] != '.') return false;
        ReadOnlySpan<char> initials = Initials(word);
        for (int i = 0; i < initials.Length; i++)
        {
            if (i % 2 == 0 ? !Letters.Contains(initials[i]) : initials[i] != '.') return false;
        }

        return initials.Length >= 3 && initials.Length % 2 == 1;
    }

    private ReadOnlySpan<char> WithoutPoints(ReadOnlySpan<char> word)
    {
        if (_acronym.Length < word.Length) _acronym = new char[word.Length];
        int length = 0;
        int initials = Initials(word).Length;
        for (int i = 0; i < initials; i += 2) _acronym[length++] = word[i];
        word[initials..].CopyTo(_acronym.AsSpan(length));
        return _acronym.AsSpan(0, length + word.Length - initials);
    }

    private static ReadOnlySpan<char> Initials(ReadOnlySpan<char> word) => word.IndexOf('\'') is >= 0 and int apostrophe ? word[..apostrophe] : word;
}
