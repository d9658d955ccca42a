using System.Buffers;
using System.Text;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>
/// Guesses the encoding of a text that declares none and is not UTF-8. Most such texts are Windows-1252: letters with accents among those without. Where most letters lie outside of ASCII, it is the encoding in which
/// most of them are of those that are frequent in its language.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>So many bytes are looked at.</summary>
    private const int SampleLength = 16 << 10;

    /// <summary>Of the bytes of letters, so many lie outside of ASCII in a text that is not in Latin letters; in Latin letters, Vietnamese has the most with less than a third.</summary>
    private const double MinShareOfOther = 0.4;

    private static readonly Encoding s_latin = Of("windows-1252");

    /// <summary>Encodings, what is frequent in texts in them, and how much of what is outside of ASCII that is at least.</summary>
    private static readonly (Encoding Encoding, SearchValues<char> Frequent, double Share)[] s_others =
    [
        (Of("windows-1251"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчйіїє"), 0.7),
        (Of("koi8-r"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчй"), 0.7),
        (Of("iso-8859-5"), SearchValues.Create("оеаинтсрвлкмдпуяызьбгчйіїє"), 0.7),
        (Of("windows-1253"), SearchValues.Create("αειοτνσηρπκλμυςάέίόή"), 0.7),
        (Of("shift_jis"), SearchValues.Create("のにはをたがでてとしれさいるなもあっかられこう、。"), 0.25),
        (Of("euc-jp"), SearchValues.Create("のにはをたがでてとしれさいるなもあっかられこう、。"), 0.25),
        (Of("gb18030"), SearchValues.Create("的一是在不了有和人这中大为上个国我以要他时来，。、"), 0.1),
        (Of("big5"), SearchValues.Create("的一是在不了有和人這中大為上個國我以要他時來，。、"), 0.1),
        (Of("euc-kr"), SearchValues.Create("이다는의에을가고하지은로한를기대사서도시"), 0.2),
    ];

    /// <summary>The encoding that a text is most likely in.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, SampleLength)];
        int ascii = 0;
        int other = 0;
        foreach (byte b in bytes)
        {
            if (b >= 0x80) other++;
            else if (char.IsAsciiLetter((char)b)) ascii++;
        }

        if (other < MinShareOfOther * (ascii + other)) return s_latin;
        Encoding best = s_latin;
        double most = 1;
        foreach ((Encoding encoding, SearchValues<char> frequent, double share) in s_others)
        {
            // How often what is frequent is there, as a multiple of how often it must be.
            double found = ShareOf(encoding.GetString(bytes), frequent) / share;
            if (found > most) (best, most) = (encoding, found);
        }

        return best;
    }

    private static double ShareOf(string text, SearchValues<char> frequent)
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

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new PlatformNotSupportedException($"There is no encoding {name}.");
}
