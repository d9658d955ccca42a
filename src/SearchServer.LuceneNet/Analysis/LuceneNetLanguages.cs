using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;
using DutchStemmer = Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer;
using Language = SearchServer.Engine.Analysis.Language;

namespace SearchServer.LuceneNet.Analysis;

/// <summary>The languages that Lucene.Net.Analysis.Common has a stemmer for, English aside: each does to a word what Lucene.Net's analyzer of that language does behind its tokenizer.</summary>
/// <remarks>
/// Letters of their own are those that sort behind their base letter, and not with it, in the collation of the language that Unicode's CLDR has. Added by hand: ä, ö and ü of German, which sort with a, o and u but are
/// letters of their own in the official rules of its spelling, though stems of Lucene.Net's analyzer have lost them; ñ of Basque and Galician, by the alphabets of their academies. Left out: ı of Turkish, which an I of any
/// foreign name becomes there, and letters of other languages that a collation places too.
/// <para>Portuguese is that of <see cref="PortugueseAnalyzer"/>: Savoy's light stemmer was measured on newspapers of both Portugal and Brazil, those of CLEF, whereas the one of the Brazilian analyzer cuts deeper. Norwegian
/// is Bokmål's, which is what the analyzer has.</para>
/// </remarks>
public static class LuceneNetLanguages
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly Step s_lowerCase = stream => new LowerCaseFilter(Version, stream);

    /// <summary>Every language, by code.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        new LuceneNetLanguage("ar", "", s_lowerCase, Stop(() => ArabicAnalyzer.DefaultStopSet), stream => new ArabicNormalizationFilter(stream), stream => new ArabicStemFilter(stream)),
        new LuceneNetLanguage("bg", "й", s_lowerCase, Stop(() => BulgarianAnalyzer.DefaultStopSet), stream => new BulgarianStemFilter(stream)),
        new LuceneNetLanguage("ca", "", Elision("d", "l", "m", "n", "s", "t"), s_lowerCase, Stop(() => CatalanAnalyzer.DefaultStopSet), Snowball(() => new CatalanStemmer())),
        new LuceneNetLanguage("cs", "čřšž", s_lowerCase, Stop(() => CzechAnalyzer.DefaultStopSet), stream => new CzechStemFilter(stream)),
        new LuceneNetLanguage("da", "æøå", s_lowerCase, Stop(() => DanishAnalyzer.DefaultStopSet), Snowball(() => new DanishStemmer())),
        new LuceneNetLanguage("de", "äöü", s_lowerCase, Stop(() => GermanAnalyzer.DefaultStopSet), stream => new GermanNormalizationFilter(stream), stream => new GermanLightStemFilter(stream)),
        new LuceneNetLanguage("el", "", stream => new GreekLowerCaseFilter(Version, stream), Stop(() => GreekAnalyzer.DefaultStopSet), stream => new GreekStemFilter(stream)),
        new LuceneNetLanguage("es", "ñ", s_lowerCase, Stop(() => SpanishAnalyzer.DefaultStopSet), stream => new SpanishLightStemFilter(stream)),
        new LuceneNetLanguage("eu", "ñ", s_lowerCase, Stop(() => BasqueAnalyzer.DefaultStopSet), Snowball(() => new BasqueStemmer())),
        new LuceneNetLanguage("fa", "", s_lowerCase, stream => new ArabicNormalizationFilter(stream), stream => new PersianNormalizationFilter(stream), Stop(() => PersianAnalyzer.DefaultStopSet)),
        new LuceneNetLanguage("fi", "åäö", s_lowerCase, Stop(() => FinnishAnalyzer.DefaultStopSet), Snowball(() => new FinnishStemmer())),
        new LuceneNetLanguage("fr", "", Elision(() => FrenchAnalyzer.DEFAULT_ARTICLES), s_lowerCase, Stop(() => FrenchAnalyzer.DefaultStopSet), stream => new FrenchLightStemFilter(stream)),
        new LuceneNetLanguage("ga", "", Stop("h", "n", "t"), Elision("d", "m", "b"), stream => new IrishLowerCaseFilter(stream), Stop(() => IrishAnalyzer.DefaultStopSet), Snowball(() => new IrishStemmer())),
        new LuceneNetLanguage("gl", "ñ", s_lowerCase, Stop(() => GalicianAnalyzer.DefaultStopSet), stream => new GalicianStemFilter(stream)),
        new LuceneNetLanguage("hi", "", s_lowerCase, stream => new IndicNormalizationFilter(stream), stream => new HindiNormalizationFilter(stream), Stop(() => HindiAnalyzer.DefaultStopSet), stream => new HindiStemFilter(stream)),
        new LuceneNetLanguage("hu", "öőüű", s_lowerCase, Stop(() => HungarianAnalyzer.DefaultStopSet), Snowball(() => new HungarianStemmer())),
        new LuceneNetLanguage("hy", "", s_lowerCase, Stop(() => ArmenianAnalyzer.DefaultStopSet), Snowball(() => new ArmenianStemmer())),
        new LuceneNetLanguage("id", "", s_lowerCase, Stop(() => IndonesianAnalyzer.DefaultStopSet), stream => new IndonesianStemFilter(stream)),
        new LuceneNetLanguage(
            "it", "", Elision("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            s_lowerCase, Stop(() => ItalianAnalyzer.DefaultStopSet), stream => new ItalianLightStemFilter(stream)),
        new LuceneNetLanguage("lv", "čģķļņšž", s_lowerCase, Stop(() => LatvianAnalyzer.DefaultStopSet), stream => new LatvianStemFilter(stream)),
        new LuceneNetLanguage("nl", "", s_lowerCase, Stop(() => DutchAnalyzer.DefaultStopSet), Snowball(() => new DutchStemmer())),
        new LuceneNetLanguage("no", "æøå", s_lowerCase, Stop(() => NorwegianAnalyzer.DefaultStopSet), Snowball(() => new NorwegianStemmer())),
        new LuceneNetLanguage("pt", "", s_lowerCase, Stop(() => PortugueseAnalyzer.DefaultStopSet), stream => new PortugueseLightStemFilter(stream)),

        // Stop list and stemmer have the cedillas of old code pages, texts the commas that are right.
        new LuceneNetLanguage("ro", "ăâîșțşţ", s_lowerCase, Stop(() => RomanianAnalyzer.DefaultStopSet), Snowball(() => new RomanianStemmer())) { Respelt = "șşȘŞțţȚŢ" },

        // Stop list and stemmer know no ё, which few texts write.
        new LuceneNetLanguage("ru", "й", s_lowerCase, Stop(() => RussianAnalyzer.DefaultStopSet), Snowball(() => new RussianStemmer())) { Respelt = "ёеЁЕ" },
        new LuceneNetLanguage("sv", "åäö", s_lowerCase, Stop(() => SwedishAnalyzer.DefaultStopSet), Snowball(() => new SwedishStemmer())),

        // The analyzer's own lower-casing asks the system's Turkish culture, which may be absent.
        new LuceneNetLanguage("tr", "çğöşü", stream => new ApostropheFilter(stream), s_lowerCase, Stop(() => TurkishAnalyzer.DefaultStopSet), Snowball(() => new TurkishStemmer())) { Respelt = "İiIı" },
    ];

    private static Step Stop(Func<CharArraySet> words) => stream => new StopFilter(Version, stream, words());

    private static Step Stop(params string[] words) => Stop(() => new CharArraySet(Version, words, ignoreCase: true));

    private static Step Elision(Func<CharArraySet> articles) => stream => new ElisionFilter(stream, articles());

    private static Step Elision(params string[] articles) => Elision(() => new CharArraySet(Version, articles, ignoreCase: true));

    private static Step Snowball(Func<SnowballProgram> stemmer) => stream => new SnowballFilter(stream, stemmer());
}
