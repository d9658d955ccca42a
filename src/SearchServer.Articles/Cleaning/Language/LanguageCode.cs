using System.Collections.Frozen;

namespace SearchServer.Articles.Cleaning.Language;

/// <summary>
/// Languages as inputs name them, as BCP 47 codes in lower case: <c>en_US</c>, <c>eng</c> and <c>English</c> are <c>en-us</c>, <c>en</c> and <c>en</c>. Both kinds of Norwegian are <c>no</c>, as the detector has it, and
/// codes of old are those of today.
/// </summary>
public static class LanguageCode
{
    private const int MaxLength = 20;

    /// <summary>ISO 639-1, ISO 639-2 (both kinds), the name in English, and others that mean the same.</summary>
    private const string Languages =
        "af afr afrikaans|am amh amharic|ar ara arabic|az aze azerbaijani|be bel belarusian|bg bul bulgarian|bn ben bengali|bs bos bosnian|ca cat catalan|cs ces cze czech|cy cym wel welsh|da dan danish|de deu ger german|" +
        "el ell gre greek|en eng english|es spa spanish|et est estonian|eu eus baq basque|fa fas per persian|fi fin finnish|fr fra fre french|ga gle irish|gl glg galician|gu guj gujarati|he heb hebrew iw|hi hin hindi|hr hrv croatian|" +
        "hu hun hungarian|hy hye arm armenian|id ind indonesian in|is isl ice icelandic|it ita italian|ja jpn japanese|ka kat geo georgian|kk kaz kazakh|km khm khmer|kn kan kannada|ko kor korean|ky kir kyrgyz|lo lao lao|lt lit lithuanian|" +
        "lv lav latvian|mk mkd mac macedonian|ml mal malayalam|mn mon mongolian|mr mar marathi|ms msa may malay|my mya bur burmese|ne nep nepali|nl nld dut dutch|no nor norwegian nb nob bokmal nn nno nynorsk|pa pan punjabi|pl pol polish|" +
        "ps pus pashto|pt por portuguese|ro ron rum romanian|ru rus russian|si sin sinhala|sk slk slo slovak|sl slv slovenian|so som somali|sq sqi alb albanian|sr srp serbian|sv swe swedish|sw swa swahili|ta tam tamil|te tel telugu|" +
        "th tha thai|tl tgl tagalog|tr tur turkish|uk ukr ukrainian|ur urd urdu|uz uzb uzbek|vi vie vietnamese|zh zho chi chinese|zu zul zulu";

    private static readonly FrozenDictionary<string, string> s_codes =
        (from language in Languages.Split('|') let names = language.Split(' ') from name in names select (name, names[0])).DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a language, in lower case; null if it is none that is known, and no code either.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string tag = text.Split(',')[0].Split('.')[0].Trim().Replace('_', '-').ToLowerInvariant();
        if (tag.Length > MaxLength) return null;
        string[] parts = tag.Split('-');
        if (s_codes.TryGetValue(parts[0], out string? code)) parts[0] = code;
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) ? string.Join('-', parts) : null;
    }
}
