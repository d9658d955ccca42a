using System.Text;
using System.Text.Json;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The island mayors said on Tuesday that they would not sign the ferry contract.")]
    [InlineData("de", "Die Bürgermeister der Inseln sagten am Dienstag, sie würden den Vertrag nicht unterschreiben.")]
    [InlineData("fr", "Les maires des îles ont dit mardi qu'ils ne signeraient pas le contrat du ferry.")]
    [InlineData("es", "Los alcaldes de las islas dijeron el martes que no firmarían el contrato del transbordador.")]
    [InlineData("it", "I sindaci delle isole hanno detto martedì che non firmeranno il contratto del traghetto.")]
    [InlineData("pt", "Os presidentes das câmaras das ilhas disseram na terça-feira que não vão assinar o contrato.")]
    [InlineData("nl", "De burgemeesters van de eilanden zeiden dinsdag dat ze het contract niet zullen tekenen.")]
    [InlineData("sv", "Öarnas borgmästare sade på tisdagen att de inte tänker skriva under färjeavtalet.")]
    [InlineData("da", "Borgmestrene på øerne sagde tirsdag, at de ikke vil skrive under på færgekontrakten.")]
    [InlineData("no", "Ordførerne på øyene sa tirsdag at de ikke kommer til å skrive under på fergekontrakten.")]
    [InlineData("no", "Ordførarane på øyane sa tysdag at dei ikkje kjem til å skrive under på ferjekontrakten.")]
    [InlineData("fi", "Saarten pormestarit sanoivat tiistaina, etteivät he allekirjoita lauttasopimusta.")]
    [InlineData("is", "Bæjarstjórar eyjanna sögðu á þriðjudag að þeir myndu ekki skrifa undir ferjusamninginn.")]
    [InlineData("pl", "Burmistrzowie wysp powiedzieli we wtorek, że nie podpiszą umowy promowej.")]
    [InlineData("cs", "Starostové ostrovů v úterý řekli, že smlouvu o trajektu nepodepíší.")]
    [InlineData("sk", "Starostovia ostrovov v utorok povedali, že zmluvu o trajekte nepodpíšu.")]
    [InlineData("hu", "A szigetek polgármesterei kedden azt mondták, hogy nem írják alá a kompszerződést.")]
    [InlineData("ro", "Primarii insulelor au spus marți că nu vor semna contractul pentru feribot.")]
    [InlineData("lt", "Salų merai antradienį pareiškė, kad kelto sutarties jie nepasirašys.")]
    [InlineData("lv", "Salu mēri otrdien paziņoja, ka prāmja līgumu viņi neparakstīs.")]
    [InlineData("et", "Saarte linnapead ütlesid teisipäeval, et nad praamilepingule alla ei kirjuta.")]
    [InlineData("tr", "Adaların belediye başkanları salı günü feribot sözleşmesini imzalamayacaklarını söyledi.")]
    [InlineData("id", "Para wali kota di kepulauan itu mengatakan pada hari Selasa bahwa mereka tidak akan menandatangani kontrak karena harganya terlalu mahal.")]
    [InlineData("vi", "Các thị trưởng của quần đảo hôm thứ Ba nói rằng họ sẽ không ký hợp đồng phà.")]
    [InlineData("sw", "Mameya wa visiwa walisema siku ya Jumanne kwamba hawatasaini mkataba wa feri.")]
    [InlineData("ru", "Мэры островов во вторник заявили, что не подпишут договор о пароме.")]
    [InlineData("uk", "Мери островів у вівторок заявили, що не підпишуть договір про пором.")]
    [InlineData("bg", "Кметовете на островите казаха във вторник, че няма да подпишат договора за ферибота.")]
    [InlineData("sr", "Градоначелници острва рекли су у уторак да неће потписати уговор о трајекту.")]
    [InlineData("ar", "قال رؤساء بلديات الجزر يوم الثلاثاء إنهم لن يوقعوا عقد العبارة")]
    [InlineData("fa", "شهرداران جزایر روز سه‌شنبه گفتند که قرارداد کشتی را امضا نخواهند کرد")]
    [InlineData("ur", "جزائر کے میئروں نے منگل کو کہا کہ وہ فیری کے معاہدے پر دستخط نہیں کریں گے")]
    [InlineData("hi", "द्वीपों के महापौरों ने मंगलवार को कहा कि वे नौका अनुबंध पर हस्ताक्षर नहीं करेंगे")]
    [InlineData("el", "Οι δήμαρχοι των νησιών είπαν την Τρίτη ότι δεν θα υπογράψουν τη σύμβαση.")]
    [InlineData("he", "ראשי הערים של האיים אמרו ביום שלישי שלא יחתמו על חוזה המעבורת")]
    [InlineData("th", "นายกเทศมนตรีของหมู่เกาะกล่าวเมื่อวันอังคารว่าจะไม่ลงนามในสัญญาเรือข้ามฟาก")]
    [InlineData("ko", "섬의 시장들은 화요일에 페리 계약에 서명하지 않겠다고 말했다")]
    [InlineData("ja", "島の市長たちは火曜日、フェリー契約に署名しないと述べた")]
    [InlineData("zh", "群岛的市长们周二表示，他们不会签署渡轮合同")]
    public void ASentenceHasItsLanguage(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("12:30 – 14:00 (2025)")]
    [InlineData("Halden 2")]
    [InlineData("No comment")]
    [InlineData("xqzt vrklp wwqd hjkzx qqrt zzkpl mnbvcx lkjhgf qwrtzp sdfghjk xcvbnm ztrwq plkjhg")]
    public void WhatIsTooShortOrNoLanguageHasNone(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Theory]
    [InlineData("en", "Zdislav Hrubčák beat Ľudmila Šťavnická in Dubnica nad Váhom. Květoslav Řehořík came third, ahead of Božidara Krškovičová. Svätopluk Žiaranský and Jozefína Hlaváčková were late. "
        + "Vratislav Čermák of Kežmarok did not play. Miloslava Drábiková, who won here twice, will meet Přemysl Křížek on Sunday. Radovan Štefánik saw it.")]
    [InlineData("en", "Tuğçe Kılıçdağı and Görkem Şahinoğlu left Eskişehir with Ümit Yüksektepe. Çağrı Büyükçelik, the coach of Gümüşhane, was not there.")]
    [InlineData("en", "Đoàn Thị Bích Ngọc met Vũ Đình Trọng and Huỳnh Phước Lộc in Bình Thuận. Trương Quỳnh Như, who knew them, came from Quảng Ngãi.")]
    [InlineData("en", "Gwynfryn Llywarch met Angharad Prydwen in Llanrhaeadr-ym-Mochnant. Eluned Wyn Cadwgan and Ieuan Llwyd ap Rhys were there with Myfyr Gwilym.")]
    [InlineData("en", "Yrjö Väisälä-Räikkönen met Hilkka Jääskeläinen in Äänekoski. Päiviö Hyökyvaara and Säde Kyllikki Löytönen were there with Väinämö Yli-Hietanen.")]
    [InlineData("en", "María Asunción Gutiérrez de los Ríos met Íñigo Villanueva in Santiago del Estero. Joaquina Ibáñez and Ramón Peñaranda were there, but not for long.")]
    [InlineData("de", "Jonathan Wetherington kam mit Heather Blackwood-Smith nach Kensington Heights. Elizabeth Fairweather und Geoffrey Thistlewood waren nicht dabei, sagte Christopher Whitehouse.")]
    [InlineData("de", "Katharine Thornbury spielt gegen Madeleine Heathcliff, und Worthington schaut zu. Gerald Butterworth wollte nicht.")]
    public void NamesOfAnotherLanguageDoNotDecide(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("cs", "ŽELEZNICE A SILNICE V HORÁCH ZŮSTANOU PŘES NOC ZAVŘENÉ")]
    [InlineData("en", "Harbour Mayors Refuse To Sign The Ferry Contract Again")]
    public void WhereAllIsCapitalisedCapitalsDecide(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Květoslav Řehořík beat Božidara Krškovičová in the final.")]
    [InlineData("Tuğçe Kılıçdağı saw Görkem Şahinoğlu at the fair on the island.")]
    public void AShortTextWhoseNamesContradictItsWordsIsUnsure(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Fact]
    public void JapaneseMayHaveFewKana() => Assert.Equal("ja", LanguageDetector.Detect("気象庁地震情報、震度五弱観測。津波注意報発表の地域拡大"));

    [Fact]
    public void AQuotationInAnotherScriptDoesNotCount() =>
        Assert.Equal("en", LanguageDetector.Detect("The sign on the quay said «Вход воспрещён», which nobody on the island could read, said the harbour master."));

    [Fact]
    public void TheBeginningDecides() =>
        Assert.Equal("en", LanguageDetector.Detect(string.Concat(Enumerable.Repeat("The mayor of the island said that she would read the contract to the end. ", 60)) + new string('я', 100_000)));

    [Fact]
    public void LoneSurrogatesAndNoughtsAreNoLetters() => Assert.Null(LanguageDetector.Detect("\uD800\uDC00\0\0\uDFFF" + new string('\uD83D', 50)));

    [Fact]
    public void DetectionAllocatesNothing()
    {
        string text = string.Concat(Enumerable.Repeat("Die Bürgermeister der Inseln sagten am Dienstag, sie würden nicht unterschreiben. ", 20));
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (int i = 0; i < 100; i++) LanguageDetector.Detect(text);
        }));
    }

    [Fact]
    public void AnyCharactersGiveALanguageOrNone()
    {
        RandomSource random = new(42);
        for (int round = 0; round < 2000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Between(0, 300); i > 0; i--) text.Append((char)random.Between(0, random.OneIn(2) ? 0x24F : char.MaxValue));
            Assert.True(LanguageDetector.Detect(text.ToString()) is null or { Length: 2 });
        }
    }

    [Fact]
    public void PagesOfThirtyLanguagesHaveTheirs()
    {
        // By country, and by publisher where one writes in another language than its country's others; the collection does not say.
        const string Labels =
            "at=de be=nl ch=de cn=zh cz=cs de=de dk=da es=es fr=fr gl=da id=id il=de ind=hi isl=is it=it jp=ja kr=ko lb=ar li=de ls=en lt=lt lu=de mx=en my=en no=no pl=pl pt=en py=de ru=ru se=sv tr=tr tw=en tz=sw ua=ru vn=vi za=zu " +
            "PoliticoEu=en Tageszeitung=de Dizindaba=xh IsolezweLesiXhosa=xh";
        Dictionary<string, string> languages = Labels.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (string line in File.ReadLines(TestData.Require("html/gold-other-languages.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string publisher = json.RootElement.GetProperty("publisher").GetString()!;
            string expected = languages.GetValueOrDefault(publisher) ?? languages[json.RootElement.GetProperty("country").GetString()!];
            string? found = LanguageDetector.Detect(json.RootElement.GetProperty("text").GetString()!);
            Assert.True(expected == found, $"expected {expected}, found {found}: {json.RootElement.GetProperty("url").GetString()}");
        }
    }
}
