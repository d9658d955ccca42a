using System.Collections.Frozen;
using SearchServer.Articles.Cleaning.Html;

namespace SearchServer.Articles.Reading.Fields;

/// <summary>Languages as inputs name them, as codes: <c>EN-us</c>, <c>eng</c> and <c>English</c> are <c>en-us</c>, <c>en</c> and <c>en</c>.</summary>
internal static class LanguageCode
{
    /// <summary>ISO 639-1, ISO 639-2 (both kinds), the name in English.</summary>
    private const string Languages =
        "af afr afrikaans|am amh amharic|ar ara arabic|az aze azerbaijani|be bel belarusian|bg bul bulgarian|bn ben bengali|bs bos bosnian|ca cat catalan|cs ces cze czech|cy cym wel welsh|da dan danish|de deu ger german|" +
        "el ell gre greek|en eng english|es spa spanish|et est estonian|eu eus baq basque|fa fas per persian|fi fin finnish|fr fra fre french|ga gle irish|gl glg galician|gu guj gujarati|he heb hebrew|hi hin hindi|hr hrv croatian|" +
        "hu hun hungarian|hy hye arm armenian|id ind indonesian|is isl ice icelandic|it ita italian|ja jpn japanese|ka kat geo georgian|kk kaz kazakh|km khm khmer|kn kan kannada|ko kor korean|ky kir kyrgyz|lo lao lao|lt lit lithuanian|" +
        "lv lav latvian|mk mkd mac macedonian|ml mal malayalam|mn mon mongolian|mr mar marathi|ms msa may malay|my mya bur burmese|nb nob bokmal|ne nep nepali|nl nld dut dutch|nn nno nynorsk|no nor norwegian|pa pan punjabi|pl pol polish|" +
        "ps pus pashto|pt por portuguese|ro ron rum romanian|ru rus russian|si sin sinhala|sk slk slo slovak|sl slv slovenian|so som somali|sq sqi alb albanian|sr srp serbian|sv swe swedish|sw swa swahili|ta tam tamil|te tel telugu|" +
        "th tha thai|tl tgl tagalog|tr tur turkish|uk ukr ukrainian|ur urd urdu|uz uzb uzbek|vi vie vietnamese|zh zho chi chinese|zu zul zulu";

    private static readonly FrozenDictionary<string, string> s_codes =
        (from language in Languages.Split('|') let names = language.Split(' ') from name in names select (name, names[0])).DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a language, in lower case; null if it is none that is known, and no code either.</summary>
    public static string? Of(string text)
    {
        string name = text.Trim().Replace('_', '-').ToLowerInvariant();
        int end = name.IndexOf('-', StringComparison.Ordinal);
        string region = end < 0 ? "" : name[end..];
        return LanguageTag.Normalize(s_codes.TryGetValue(name[..^region.Length], out string? code) ? code + region : name);
    }
}
