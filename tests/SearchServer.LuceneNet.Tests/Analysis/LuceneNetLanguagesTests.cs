using System.Text.Json;
using SearchServer.Engine.Analysis;
using SearchServer.LuceneNet.Analysis;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.LuceneNet.Tests.Analysis;

/// <summary>Every language holds to what the analyzer of Lucene.Net does, run whole.</summary>
public sealed class LuceneNetLanguagesTests
{
    private const string Pages = "html/gold-other-languages.jsonl";

    public static TheoryData<string> Codes => [.. Judge.Codes];

    [Fact]
    public void EveryLanguageIsHeldToAnAnalyzer() => Assert.Equal(Judge.Codes.Order(), LuceneNetLanguages.All.Select(language => language.Code));

    // Every language on the pages of all: foreign words are in every paper.
    [Theory]
    [MemberData(nameof(Codes))]
    public void WordsOfPagesAreStemmedAsByTheAnalyzer(string code)
    {
        Judge judge = Judge.Of(code);
        WordForms forms = judge.Language.CreateForms();
        foreach (string text in TextsOfPages())
        {
            // The Persian analyzer parts words at what joins them.
            foreach (string paragraph in text.Replace('\u200C', ' ').Split('\n'))
            {
                List<string> words = Judge.Words(paragraph);
                AssertStems(judge.Stems(paragraph), words, forms);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GeneratedWordsAreStemmedAsByTheAnalyzer(string code)
    {
        Judge judge = Judge.Of(code);
        WordForms forms = judge.Language.CreateForms();
        foreach (string word in GeneratedWords(judge, 5_000))
        {
            if (Judge.Words(word) is not [string only] || only != word) continue;
            AssertStems(judge.Stems(word), [word], forms);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void StopWordsOfTheListAreStopWords(string code)
    {
        Judge judge = Judge.Of(code);
        WordForms forms = judge.Language.CreateForms();
        string[] asStopWords = [.. judge.StopWords.Where(word => judge.Stems(word).Count == 0)];
        Assert.True(asStopWords.Length > 10, $"only {asStopWords.Length} of {judge.StopWords.Length}");
        Assert.All(asStopWords.Where(word => Judge.Words(word).Count == 1), word => Assert.Null(StemOf(forms, word)));
    }

    [Theory]
    [InlineData("de", "Straße", "Strasse", "STRASSE", "STRAßE", "STRAẞE", "Straßen")]
    [InlineData("de", "Häuser", "häuser", "HÄUSER", "Haeuser", "Häusern")]
    [InlineData("fr", "école", "l'école", "L'École", "d'écoles", "ÉCOLES")]
    [InlineData("it", "amica", "dell'amica", "Dell'Amica", "AMICA")]
    [InlineData("ca", "illa", "l'illa", "d'illes")]
    [InlineData("tr", "İstanbul", "İSTANBUL", "İstanbul'un", "istanbul'da")]
    [InlineData("tr", "ışık", "IŞIK")]
    [InlineData("el", "Δήμαρχος", "δημαρχος", "ΔΉΜΑΡΧΟΣ", "δήμαρχοι")]
    [InlineData("ru", "берёт", "берет", "БЕРЁТ")]
    [InlineData("ro", "națiune", "naţiune", "NAȚIUNE", "națiuni")]
    [InlineData("ar", "الكتاب", "كتاب", "والكتاب")]
    [InlineData("hi", "लड़का", "लड़के", "लड़कों")]
    [InlineData("sv", "flickor", "flicka", "FLICKORNA")]
    [InlineData("no", "båten", "båtene", "BÅT")]
    public void FormsOfAWordHaveOneStem(string code, params string[] words)
    {
        WordForms forms = Judge.Of(code).Language.CreateForms();
        Assert.Single(words.Select(word => StemOf(forms, word)).Distinct());
    }

    [Theory]
    [InlineData("ro", "și", "ŞI", "Și", "ți")]
    [InlineData("ru", "её", "ещё", "ЕЩЕ")]
    [InlineData("de", "Die", "für", "FÜR")]
    [InlineData("fr", "qu'ils", "n'est")]
    [InlineData("tr", "İLE", "İçin", "ve")]
    public void StopWordsAreSuchInEverySpelling(string code, params string[] words)
    {
        WordForms forms = Judge.Of(code).Language.CreateForms();
        Assert.All(words, word => Assert.Null(StemOf(forms, word)));
    }

    // What a tokenizer never gives must do no harm either: the next word is stemmed as if nothing had been.
    [Theory]
    [MemberData(nameof(Codes))]
    public void AnyTextIsAWord(string code)
    {
        RandomSource random = new(12);
        Judge judge = Judge.Of(code);
        WordForms forms = judge.Language.CreateForms();
        const string Probe = "Kontakt";
        string? probe = StemOf(judge.Language.CreateForms(), Probe);
        string letters = string.Concat(judge.StopWords) + "''''\uD83D\uDE00\u0301 -1\0\uFFFF";
        for (int i = 0; i < 2_000; i++)
        {
            int length = random.OneIn(50) ? 10_000 : random.Skewed(30);
            string word = string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Below(letters.Length)]));
            string? stem = StemOf(forms, word);
            Assert.True(stem is null or { Length: > 0 } || word.Length == 0, word);
            Assert.Equal(probe, StemOf(forms, Probe));
        }
    }

    [Fact]
    public void ThreadsWithFormsOfTheirOwnDoNotDisturbEachOther()
    {
        foreach (string code in Judge.Codes)
        {
            Judge judge = Judge.Of(code);
            string[] words = [.. GeneratedWords(judge, 500)];
            WordForms alone = judge.Language.CreateForms();
            string?[] expected = [.. words.Select(word => StemOf(alone, word))];
            Parallel.For(0, 4, _ =>
            {
                WordForms forms = judge.Language.CreateForms();
                for (int i = 0; i < words.Length; i++) Assert.Equal(expected[i], StemOf(forms, words[i]));
            });
        }
    }

    [Fact]
    public void AFingerprintNamesThePackageAndWhatIsDoneToWords()
    {
        Assert.Equal(
            "de Lucene.Net/4.8.0-beta00017 >LowerCaseFilter>StopFilter>GermanNormalizationFilter>GermanLightStemFilter", LuceneNetLanguages.All.Single(language => language.Code == "de").Fingerprint);
        Assert.Distinct(LuceneNetLanguages.All.Select(language => language.Fingerprint));
    }

    [Fact]
    public void LettersOfTheirOwnAreInLowerCaseAndAccented() =>
        Assert.All(LuceneNetLanguages.All, language => Assert.All(language.OwnLetters, letter => Assert.True(letter > 127 && char.IsLower(letter), $"{language.Code}: {letter}")));

    [Theory]
    [MemberData(nameof(Codes))]
    public void OnlyStemmersThatAllocateDo(string code)
    {
        Judge judge = Judge.Of(code);
        WordForms forms = judge.Language.CreateForms();
        string[] words = [.. TextsOfPages().SelectMany(Judge.Words).Distinct(), .. GeneratedWords(judge, 5_000)];
        long bytes = Allocations.Of(() =>
        {
            foreach (string word in words) forms.StemOf(word, out _);
        });
        long allowed = code switch
        {
            "da" => 20,
            "fi" => 40,
            "nl" => 60,
            "hi" => 500,
            _ => 0,
        };
        Assert.InRange((double)bytes / words.Length, 0, allowed);
    }

    // German's own stemmer takes them for a, o and u; of the two ways to write ș and ț one is left.
    [Theory]
    [MemberData(nameof(Codes))]
    public void LettersOfTheirOwnStayInStems(string code)
    {
        Language language = Judge.Of(code).Language;
        WordForms forms = language.CreateForms();
        string lost = string.Concat(language.OwnLetters.Where(letter => StemOf(forms, $"kr{letter}kt") is not { } stem || !stem.Contains(letter, StringComparison.Ordinal)));
        Assert.Equal(code switch { "de" => "äöü", "ro" => "șț", _ => "" }, lost);
    }

    // What is typed finds what is written: each pair is a word as typed and one as it stands in a text.
    [Theory]
    [InlineData("tr", "Istanbul", "İstanbul'da")]
    [InlineData("tr", "istanbul", "İSTANBUL")]
    [InlineData("ro", "natiune", "națiunii")]
    [InlineData("sv", "malmo", "MALMÖ")]
    [InlineData("es", "espana", "España")]
    [InlineData("fr", "ecole", "l'école")]
    [InlineData("ru", "берет", "берёт")]
    [InlineData("de", "strasse", "STRAẞE")]
    [InlineData("de", "Muller", "Müller")]
    [InlineData("el", "δημαρχος", "ΔΉΜΑΡΧΟΣ")]
    public void WordsWithoutTheirAccentsFindThoseWithThem(string code, string typed, string written)
    {
        StemsAnalyzer analyzer = new(Judge.Of(code).Language);
        Assert.Contains(Assert.Single(TermsOf(analyzer.ForQueries, typed)), TermsOf(analyzer, written));
    }

    private static List<string> TermsOf(Analyzer analyzer, string text)
    {
        List<string> terms = [];
        TokenStream stream = analyzer.CreateStream("body");
        stream.Reset(text);
        while (stream.Next()) terms.Add(stream.Token.Term.ToString());
        return terms;
    }

    /// <summary>Holds forms to what the analyzer gave.</summary>
    private static void AssertStems(List<string> expected, List<string> words, WordForms forms)
    {
        List<string> found = [.. words.Select(word => StemOf(forms, word) ?? Judge.StopWord)];
        while (found.Count > expected.Count && found[^1] == Judge.StopWord) found.RemoveAt(found.Count - 1);
        Assert.Equal(expected.Select((stem, i) => stem.Length > 0 ? stem : words[i]), found);
    }

    private static string? StemOf(WordForms forms, string word)
    {
        ReadOnlySpan<char> stem = forms.StemOf(word, out bool isStopWord);
        return isStopWord ? null : stem.ToString();
    }

    /// <summary>Words of the stop list, and of its pieces one after the other, as they are and in capitals, with apostrophes and digits.</summary>
    private static IEnumerable<string> GeneratedWords(Judge judge, int count)
    {
        RandomSource random = new(11);
        for (int i = 0; i < count; i++)
        {
            string word = random.Pick(judge.StopWords);
            for (int pieces = random.Below(4); pieces > 0; pieces--)
            {
                string other = random.Pick(judge.StopWords);
                word += (random.OneIn(12) ? "'" : random.OneIn(20) ? "7" : "") + (random.OneIn(3) ? other[random.Below(other.Length)..] : other);
            }

            yield return random.Below(4) switch
            {
                0 => char.ToUpperInvariant(word[0]) + word[1..],
                1 when random.OneIn(2) => word.ToUpperInvariant(),
                _ => word,
            };
        }
    }

    private static IEnumerable<string> TextsOfPages()
    {
        foreach (string line in File.ReadLines(TestData.Require(Pages)))
        {
            using JsonDocument page = JsonDocument.Parse(line);
            yield return page.RootElement.GetProperty("text").GetString() ?? "";
        }
    }
}
