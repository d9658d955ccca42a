using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SearchServer.Articles.Reading.Encodings;

/// <summary>The encodings of one byte a character in which languages are written that Windows-1252 has not the letters of. Where the language is known, a word is enough to tell them apart.</summary>
internal static class LanguageEncodings
{
    /// <summary>Of the characters outside of ASCII so many must be letters of the language, or signs that all have. Capitals are counted as half: what is small in one encoding of Cyrillic is a capital in another.</summary>
    private const double MinShare = 0.45;

    private const string Signs = "„“”‚‘’«»–—…€\u00A0";

    private static readonly string[] s_cyrillic = ["windows-1251", "koi8-u", "iso-8859-5"];
    private static readonly string[] s_central = ["windows-1250", "iso-8859-2"];
    private static readonly string[] s_baltic = ["windows-1257", "iso-8859-13"];

    private static readonly FrozenDictionary<string, (Encoding[] Encodings, SearchValues<char> Small, SearchValues<char> Capitals)> s_languages = new (string[] Codes, string[] Encodings, string Letters)[]
    {
        (["cs"], s_central, "áčďéěíňóřšťúůýž"), (["sk"], s_central, "áäčďéíĺľňóôŕšťúýž"), (["pl"], s_central, "ąćęłńóśźż"), (["hu"], s_central, "áéíóöőúüű"), (["hr", "bs", "sl"], s_central, "čćđšž"), (["ro"], s_central, "ăâîşţșț"), (["sq"], s_central, "çë"),
        (["lv"], s_baltic, "āčēģīķļņšūž"), (["lt"], s_baltic, "ąčęėįšųūž"), (["et"], s_baltic, "äõöüšž"), (["tr", "az"], ["windows-1254"], "çğıöşüiâî"), (["el"], ["windows-1253", "iso-8859-7"], "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ"),
        (["ru"], s_cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), (["uk"], s_cyrillic, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"), (["be"], s_cyrillic, "абвгдеёжзійклмнопрстуўфхцчшыьэюя"), (["bg"], s_cyrillic, "абвгдежзийклмнопрстуфхцчшщъьюя"),
        (["sr", "mk"], s_cyrillic, "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш"), (["he"], ["windows-1255", "iso-8859-8"], "אבגדהוזחטיךכלםמןנסעףפץצקרשת"), (["ar", "fa", "ur"], ["windows-1256", "iso-8859-6"], "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟"),
    }.SelectMany(entry => entry.Codes.Select(code => KeyValuePair.Create(code, (entry.Encodings.Select(Of).ToArray(), SearchValues.Create(entry.Letters + Signs), SearchValues.Create([.. entry.Letters.ToUpperInvariant().Except(entry.Letters)]))))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The encoding in which a text in a language has the most letters of it; null if it has too few in all, or nothing is known of the language.</summary>
    /// <param name="sample">The bytes.</param>
    /// <param name="language">The code of the language; with a region or without.</param>
    public static Encoding? Find(ReadOnlySpan<byte> sample, string language)
    {
        int end = language.AsSpan().IndexOfAny('-', '_');
        if (!s_languages.TryGetValue(end < 0 ? language : language[..end], out (Encoding[] Encodings, SearchValues<char> Small, SearchValues<char> Capitals) known)) return null;
        Encoding? best = null;
        double most = MinShare;
        foreach (Encoding encoding in known.Encodings)
        {
            string text = encoding.GetString(sample);
            double share = EncodingDetector.ShareOf(text, known.Small) + (EncodingDetector.ShareOf(text, known.Capitals) / 2);
            if (share > most) (best, most) = (encoding, share);
        }

        return best;
    }

    private static Encoding Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new PlatformNotSupportedException($"There is no encoding {name}.");
}
