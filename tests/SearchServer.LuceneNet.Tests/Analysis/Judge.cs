using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
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
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Util;
using SearchServer.LuceneNet.Analysis;
using Language = SearchServer.Engine.Analysis.Language;

namespace SearchServer.LuceneNet.Tests.Analysis;

/// <summary>A language, and the analyzer of Lucene.Net that knows what is right.</summary>
internal sealed class Judge
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>A mark that a token was left out.</summary>
    public const string StopWord = "(stop word)";

    private static readonly Dictionary<string, Analyzer> s_analyzers = new()
    {
        ["ar"] = new ArabicAnalyzer(Version),
        ["bg"] = new BulgarianAnalyzer(Version),
        ["ca"] = new CatalanAnalyzer(Version),
        ["cs"] = new CzechAnalyzer(Version),
        ["da"] = new DanishAnalyzer(Version),
        ["de"] = new GermanAnalyzer(Version),
        ["el"] = new GreekAnalyzer(Version),
        ["es"] = new SpanishAnalyzer(Version),
        ["eu"] = new BasqueAnalyzer(Version),
        ["fa"] = new PersianAnalyzer(Version),
        ["fi"] = new FinnishAnalyzer(Version),
        ["fr"] = new FrenchAnalyzer(Version),
        ["ga"] = new IrishAnalyzer(Version),
        ["gl"] = new GalicianAnalyzer(Version),
        ["hi"] = new HindiAnalyzer(Version),
        ["hu"] = new HungarianAnalyzer(Version),
        ["hy"] = new ArmenianAnalyzer(Version),
        ["id"] = new IndonesianAnalyzer(Version),
        ["it"] = new ItalianAnalyzer(Version),
        ["lv"] = new LatvianAnalyzer(Version),
        ["nl"] = new DutchAnalyzer(Version),
        ["no"] = new NorwegianAnalyzer(Version),
        ["pt"] = new PortugueseAnalyzer(Version),
        ["ro"] = new RomanianAnalyzer(Version),
        ["ru"] = new RussianAnalyzer(Version),
        ["sv"] = new SwedishAnalyzer(Version),
        ["tr"] = new TurkishAnalyzer(Version),
    };

    private readonly Analyzer _analyzer;

    private Judge(string code, Analyzer analyzer)
    {
        Language = LuceneNetLanguages.All.Single(language => language.Code == code);
        _analyzer = analyzer;
        StopWords = [.. ((IEnumerable<string>)analyzer.GetType().GetProperty("DefaultStopSet")!.GetValue(null)!).Where(word => word.Length > 0).Order(StringComparer.Ordinal)];
    }

    public static IEnumerable<string> Codes => s_analyzers.Keys;

    /// <summary>The language of ours.</summary>
    public Language Language { get; }

    /// <summary>Its stop list, in order.</summary>
    public string[] StopWords { get; }

    public static Judge Of(string code) => new(code, s_analyzers[code]);

    /// <summary>What the analyzer makes of a text: a line for each token of the tokenizer, its stem, or <see cref="StopWord"/>. Stop words at the end have none.</summary>
    public List<string> Stems(string text)
    {
        // What it does not know, and ours do.
        text = Language.Code switch
        {
            "ro" => text.Replace('ș', 'ş').Replace('ț', 'ţ').Replace('Ș', 'Ş').Replace('Ț', 'Ţ'),
            "tr" => text.Replace('İ', 'i').Replace('I', 'ı'),
            "ru" => text.Replace('ё', 'е').Replace('Ё', 'Е'),
            _ => text,
        };
        List<string> stems = [];
        using TokenStream stream = _analyzer.GetTokenStream("body", text);
        ICharTermAttribute term = stream.GetAttribute<ICharTermAttribute>();
        IPositionIncrementAttribute increment = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            for (int skipped = 1; skipped < increment.PositionIncrement; skipped++) stems.Add(StopWord);
            stems.Add(term.ToString()!);
        }

        stream.End();
        return stems;
    }

    /// <summary>The tokens that the tokenizer in front of every analyzer gives.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        using StandardTokenizer tokenizer = new(Version, new StringReader(text));
        ICharTermAttribute term = tokenizer.GetAttribute<ICharTermAttribute>();
        tokenizer.Reset();
        while (tokenizer.IncrementToken()) words.Add(term.ToString()!);
        tokenizer.End();
        return words;
    }
}
