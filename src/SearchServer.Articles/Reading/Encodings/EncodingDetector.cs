using System.Buffers;
using System.Globalization;
using System.Text;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>
/// Guesses the encoding of a text that declares none and is not UTF-8, by its bytes outside of ASCII and their neighbours: how much ASCII there is besides, as markup and the names of fields, says nothing. In Latin letters
/// they stand alone among those without accents, and most such texts are Windows-1252, or else Windows-1250. Where they stand together, it is the encoding in which most of them are of those that are frequent in its language.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>So many bytes are looked at.</summary>
    private const int SampleLength = 16 << 10;

    /// <summary>Of the neighbours that bytes outside of ASCII have among themselves and letters of ASCII, more are of the first kind in a text that is not in Latin letters: nearly all in Cyrillic and Greek, five in six in Chinese, where the second half of a character may be a letter of ASCII. Of two accents side by side in a word it is half, and two thirds at its end.</summary>
    private const double MinShareOfPairs = 0.75;

    /// <summary>Of the bytes outside of ASCII, so many are signs of Windows-1250 in a text in it: in Polish pages it is a quarter, in Czech ones 6 in a hundred; in pages in Windows-1252 with foreign names one in a hundred.</summary>
    private const double MinShareOfCentral = 0.05;

    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 0x100).Select(b => (byte)b)];
    private static readonly Encoding s_latin = Of("windows-1252");
    private static readonly Encoding s_central = Of("windows-1250");

    /// <summary>Bytes that are letters in Windows-1250, and within a word are none in Windows-1252, or letters of loanwords that hardly a language of Western Europe has.</summary>
    private static readonly SearchValues<byte> s_centralLetters = SearchValues.Create([.. s_bytes.Where(b => IsLetter(s_central, b) && (!IsLetter(s_latin, b) || "ŠšŽž".Contains(CharOf(s_latin, b), StringComparison.Ordinal)))]);

    /// <summary>Bytes that are letters in Windows-1250.</summary>
    private static readonly SearchValues<byte> s_letters = SearchValues.Create([.. s_bytes.Where(b => IsLetter(s_central, b))]);

    /// <summary>Kana, which are half of a Japanese text, the sign for long vowels, and stops.</summary>
    private static readonly SearchValues<char> s_japanese = SearchValues.Create([.. Enumerable.Range('ぁ', 'ヶ' - 'ぁ' + 1).Select(c => (char)c), .. "ー、。"]);

    /// <summary>Encodings, what is frequent in texts in them, and how much of what is outside of ASCII that is at least.</summary>
    private static readonly (Encoding Encoding, SearchValues<char> Frequent, double Share)[] s_others =
    [
        (Of("windows-1251"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчйіїє"), 0.7),
        (Of("koi8-r"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчй"), 0.7),
        (Of("iso-8859-5"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчйіїє"), 0.7),
        (Of("windows-1253"), SearchValues.Create("αειοτνσηρπκλμυςάέίόή"), 0.7),
        (Of("shift_jis"), s_japanese, 0.25),
        (Of("euc-jp"), s_japanese, 0.25),
        (Of("gb18030"), SearchValues.Create("的一是在不了有和人这中大为上个国我以要他时来，。、"), 0.1),
        (Of("big5"), SearchValues.Create("的一是在不了有和人這中大為上個國我以要他時來，。、"), 0.1),
        (Of("euc-kr"), SearchValues.Create("이다는의에을가고하지은로한를기대사서도시"), 0.2),
    ];

    /// <summary>The encoding that a text is most likely in.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="language">The code of its language; null if that is not known.</param>
    public static Encoding Detect(ReadOnlySpan<byte> bytes, string? language = null)
    {
        ReadOnlySpan<byte> sample = Sample(bytes);
        if (language is not null && LanguageEncodings.Find(sample, language) is { } known) return known;
        int other = 0;
        int pairs = 0;
        int letters = 0;
        int central = 0;
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            other++;
            byte before = i > 0 ? sample[i - 1] : (byte)0;
            byte after = i + 1 < sample.Length ? sample[i + 1] : (byte)0;
            foreach (byte neighbour in (ReadOnlySpan<byte>)[before, after])
            {
                if (neighbour >= 0x80) pairs++;
                else if (char.IsAsciiLetter((char)neighbour)) letters++;
            }

            if (s_centralLetters.Contains(sample[i]) && s_letters.Contains(before) && s_letters.Contains(after)) central++;
        }

        bool areTogether = pairs > MinShareOfPairs * (pairs + letters);
        if (Frequent(sample, areTogether) is { } found) return found;
        return !areTogether && central > 0 && central >= MinShareOfCentral * other ? s_central : s_latin;
    }

    /// <summary>The bytes outside of ASCII with the one before and the one behind, which may be the second half of a character.</summary>
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        byte[] sample = new byte[Math.Min(bytes.Length, SampleLength)];
        int length = 0;
        int next = 0;
        while (length < sample.Length && bytes[next..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and int ascii)
        {
            int at = next + ascii;
            if (ascii > 0) sample[length++] = bytes[at - 1];
            int end = at;
            while (end < bytes.Length && bytes[end] >= 0x80) end++;
            next = Math.Min(end + 1, bytes.Length);
            ReadOnlySpan<byte> part = bytes[at..next];
            part = part[..Math.Min(part.Length, sample.Length - length)];
            part.CopyTo(sample.AsSpan(length));
            length += part.Length;
        }

        return sample.AsSpan(0, length);
    }

    /// <summary>The encoding in which the most is frequent; null if in none there is enough.</summary>
    /// <param name="sample">The bytes.</param>
    /// <param name="areTogether">Whether those outside of ASCII stand together. Of kana in Shift JIS the second half may be a letter of ASCII; but no text in Latin letters looks like kana.</param>
    private static Encoding? Frequent(ReadOnlySpan<byte> sample, bool areTogether)
    {
        Encoding? best = null;
        double most = 1;
        foreach ((Encoding encoding, SearchValues<char> frequent, double share) in s_others)
        {
            if (!areTogether && frequent != s_japanese) continue;
            // How often what is frequent is there, as a multiple of how often it must be.
            double found = ShareOf(encoding.GetString(sample), frequent) / share;
            if (found > most) (best, most) = (encoding, found);
        }

        return best;
    }

    /// <summary>How much of what is outside of ASCII is among some characters.</summary>
    public static double ShareOf(string text, SearchValues<char> frequent)
    {
        int counted = 0;
        int found = 0;
        foreach (char c in text)
        {
            if (c < 0x80) continue;
            counted++;
            if (frequent.Contains(c)) found++;
        }

        return counted == 0 ? 0 : (double)found / counted;
    }

    private static char CharOf(Encoding encoding, byte b) => encoding.GetString([b])[0];

    private static bool IsLetter(Encoding encoding, byte b) => char.GetUnicodeCategory(CharOf(encoding, b)) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new PlatformNotSupportedException($"There is no encoding {name}.");
}
