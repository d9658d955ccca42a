using System.Text;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Encodings;
using Xunit;

namespace SearchServer.Articles.Tests.Reading.Encodings;

public sealed class TextDecoderTests
{
    private const string German = "Die Fähre nach Lannerø fährt künftig täglich, außer an Feiertagen. »Das genügt«, sagte die Bürgermeisterin – 20 € kostet die Überfahrt.";
    private const string Russian = "Паром на острова будет ходить ежедневно, кроме праздников, сказала мэр города. Билет будет стоить двадцать рублей, а для жителей островов он бесплатный.";
    private const string Greek = "Το πλοίο για τα νησιά θα ταξιδεύει κάθε μέρα, εκτός από τις αργίες, είπε η δήμαρχος της πόλης. Το εισιτήριο θα κοστίζει είκοσι ευρώ.";
    private const string Japanese = "島へのフェリーは祝日を除いて毎日運航されることになったと市長が述べた。料金は二十ユーロで、島の住民は無料になる。新しい船は来年の春に届く予定である。";
    private const string Chinese = "市长说，前往群岛的渡轮除节假日外将每天开行。票价为二十欧元，岛上的居民可以免费乘坐。新的船将在明年春天到来，这是我们等了很久的。";
    private const string Korean = "섬으로 가는 여객선은 공휴일을 제외하고 매일 운항할 것이라고 시장이 말했다. 요금은 이십 유로이며 섬의 주민은 무료로 이용할 수 있다.";

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1253", Greek)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("euc-kr", Korean)]
    public void AnEncodingThatNobodyDeclaresIsRecognised(string name, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
        Assert.Equal(new DecodedText(text, 0), TextDecoder.Decode(bytes));
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
