using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Encodings;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Encodings;

public sealed class TextDecoderTests
{
    private const string German = "Die Fähre nach Lannerø fährt künftig täglich, außer an Feiertagen. »Das genügt«, sagte die Bürgermeisterin – 20 € kostet die Überfahrt.";
    private const string Russian = "Паром на острова будет ходить ежедневно, кроме праздников, сказала мэр города. Билет будет стоить двадцать рублей, а для жителей островов он бесплатный.";
    private const string Polish = "Prom na wyspy będzie kursował codziennie oprócz świąt, powiedziała burmistrz miasta. Bilet ma kosztować dwadzieścia złotych, a dla mieszkańców wysp przejazd będzie bezpłatny.";
    private const string Czech = "Loď na ostrovy bude jezdit každý den kromě svátků, řekla starostka města. Jízdenka bude stát dvacet korun, pro obyvatele ostrovů je však zdarma. Přístav se letos rozšíří.";
    private const string French = "Le ferry pour les îles partira chaque jour, sauf les jours fériés, a déclaré la maire. « Très bien ! », a dit à côté d’elle un pêcheur, dont la coopérative a été créée à Noël.";
    private const string Spanish = "¿Cuándo saldrá el barco? «Mañana», dijo la alcaldesa Lukaš, según la 2ª edición: 5 m³ de agua y 3º puesto. ¡Qué bien! Niños y señores pagarán veinte € menos.";
    private const string Danish = "Færgen til øerne sejler hver dag undtagen på helligdage, sagde borgmesteren. »Det er godt,« sagde en fisker på kajen, og så gik han ud på søen igen for at fange ål.";
    private const string Greek = "Το πλοίο για τα νησιά θα ταξιδεύει κάθε μέρα, εκτός από τις αργίες, είπε η δήμαρχος της πόλης. Το εισιτήριο θα κοστίζει είκοσι ευρώ.";
    private const string Japanese = "島へのフェリーは祝日を除いて毎日運航されることになったと市長が述べた。料金は二十ユーロで、島の住民は無料になる。新しい船は来年の春に届く予定である。";
    private const string Katakana = "フェリー会社のノーザン・スターは、グリーンランドとアイスランドを結ぶサービスをスタートする。チケットはインターネットで。";
    private const string Chinese = "市长说，前往群岛的渡轮除节假日外将每天开行。票价为二十欧元，岛上的居民可以免费乘坐。新的船将在明年春天到来，这是我们等了很久的。";
    private const string Korean = "섬으로 가는 여객선은 공휴일을 제외하고 매일 운항할 것이라고 시장이 말했다. 요금은 이십 유로이며 섬의 주민은 무료로 이용할 수 있다.";

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", Spanish)]
    [InlineData("windows-1252", Danish)]
    [InlineData("windows-1252", "La coopérative est créée")]
    [InlineData("windows-1252", "Hyvää")]
    [InlineData("windows-1252", "One stray sign \u00FC in English")]
    [InlineData("windows-1252", "The paper – dull as it is – was “read” by everybody’s cat…")]
    [InlineData("windows-1250", Polish)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1253", Greek)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("shift_jis", Katakana)]
    [InlineData("euc-jp", Katakana)]
    [InlineData("gb18030", Chinese)]
    [InlineData("euc-kr", Korean)]
    public void AnEncodingThatNobodyDeclaresIsRecognised(string name, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
        Assert.Equal(new DecodedText(text, 0), TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1250", Polish)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1253", Greek)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("gb18030", Chinese)]
    public void HowMuchMarkupThereIsAroundATextSaysNothingOfItsEncoding(string name, string text)
    {
        string script = string.Concat(Enumerable.Range(0, 1000).Select(i => $"menu.add({i}, '/news/{i}/', 'Section {i}');\n"));
        string page = $"<html><head><script>{script}</script></head><body><p>{text}</p><script>{script}</script></body></html>";
        string line = $$"""{"identifier":"2025-08-20/ferry","url":"https://www.wire.example/news/2025/08/20/ferry-to-the-islands.html","section":"news","agency":"Northern Wire","headline":"{{text}}"}""";
        foreach (string whole in (string[])[page, line]) Assert.Equal(whole, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(whole)).Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void AByteOrderMarkIsBelievedWhateverIsDeclared(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        Assert.Equal(German, TextDecoder.Decode([.. encoding.Preamble, .. encoding.GetBytes(German)], "windows-1251").Text);
    }

    [Theory]
    [InlineData("ISO-8859-1", "windows-1252", German)]
    [InlineData(" \"cp1251\" ", "windows-1251", Russian)]
    [InlineData("GB2312", "gb18030", Chinese)]
    [InlineData("x-sjis", "shift_jis", Japanese)]
    public void ADeclaredEncodingIsUsed(string label, string name, string text) => Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text), label).Text);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("no-such-encoding")]
    [InlineData("utf-16")]
    [InlineData(null)]
    public void WhatIsUtf8IsReadAsThatWhateverIsDeclared(string? label) => Assert.Equal(new DecodedText(German, 0), TextDecoder.Decode(Encoding.UTF8.GetBytes(German), label));

    [Theory]
    [InlineData("gb2312", German)]
    [InlineData("shift_jis", Chinese)]
    [InlineData("big5", Russian)]
    [InlineData("euc-kr", Polish)]
    public void ADeclarationOfTwoBytesACharacterIsNotBelievedOfUtf8(string label, string text) => Assert.Equal(new DecodedText(text, 0), TextDecoder.Decode(Encoding.UTF8.GetBytes(text), label));

    [Theory]
    [InlineData("iso-8859-1", Russian)]
    [InlineData("gb2312", Chinese)]
    public void OneDamagedByteDoesNotMakeADeclarationTrue(string label, string text)
    {
        // Cut off within its last character.
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xD0];
        Assert.Equal(text + "\uFFFD", TextDecoder.Decode(bytes, label).Text);
    }

    [Theory]
    [InlineData("windows-1250", "cs", "Přívoz")]
    [InlineData("iso-8859-2", "cs-CZ", "Šťastný přívoz")]
    [InlineData("windows-1250", "pl", "Łódź")]
    [InlineData("iso-8859-2", "pl", "Śląsk")]
    [InlineData("windows-1250", "hu", "Győr")]
    [InlineData("windows-1251", "ru", "Паром")]
    [InlineData("koi8-u", "uk", "Київ")]
    [InlineData("koi8-u", "ru", "Паром")]
    [InlineData("iso-8859-5", "bg", "София")]
    [InlineData("windows-1254", "tr", "Iğdır’ın köyü")]
    [InlineData("windows-1257", "lt", "Šiaulių")]
    [InlineData("windows-1253", "el", "Πλοίο")]
    [InlineData("windows-1255", "he", "ירושלים")]
    [InlineData("windows-1256", "ar", "القاهرة")]
    [InlineData("windows-1252", "de", "Brücke")]
    public void ALanguageThatIsKnownSaysSomethingOfTheEncoding(string name, string language, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
        Assert.Equal(text, TextDecoder.Decode(bytes, language: language).Text);
    }

    [Theory]
    [InlineData("{\"title\":\"Přívoz\",\"language\":\"cs\"}")]
    [InlineData("{\"lang\": \"cze\", \"title\":\"Přívoz\"}")]
    [InlineData("<html lang=\"cs-CZ\"><title>Přívoz</title>")]
    [InlineData("<rss><channel><language>cs</language><title>Přívoz</title></channel></rss>")]
    public void TheLanguageIsTakenFromTheText(string text) => Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!.GetBytes(text)).Text);

    [Fact]
    public void DamagedBytesAreReplacedAndCounted()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Russian);
        bytes[2] = 0xFF;
        bytes[40] = 0xC0;
        DecodedText decoded = TextDecoder.Decode(bytes);
        Assert.InRange(decoded.Damaged, 2, 4);
        Assert.Equal(decoded.Damaged, decoded.Text.Count(c => c == '\uFFFD'));
        Assert.EndsWith(Russian[^80..], decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasReplacedBeforeIsNoDamage() => Assert.Equal(0, TextDecoder.Decode("a\uFFFDb"u8).Damaged);

    [Theory]
    [InlineData("<rss></rss>\0")]
    [InlineData("<rss></rss>\r\n\0\0\0\u001A\n")]
    public void SpaceThatWasSetAsideBehindATextIsNoneOfIt(string padded) => Assert.Equal(new DecodedText("<rss></rss>", 0), TextDecoder.Decode(Encoding.UTF8.GetBytes(padded)));

    [Fact]
    public void NothingButNulsIsNoText() => Assert.Throws<SourceException>(() => TextDecoder.Decode("\0\0"u8));

    [Fact]
    public void NulsAreNoText() => Assert.Contains("binary", Assert.Throws<SourceException>(() => TextDecoder.Decode("a\0b"u8)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><head><meta charset=\"windows-1251\">", "windows-1251")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><rss>", "ISO-8859-1")]
    [InlineData("<meta name=a><meta charset=utf-8>", "utf-8")]
    [InlineData("<p>charset=utf-8</p>", null)]
    [InlineData("<meta", null)]
    public void TheDeclarationInAPageIsFound(string page, string? label) => Assert.Equal(label, CharsetLabel.Declared(Encoding.Latin1.GetBytes(page)));
}
