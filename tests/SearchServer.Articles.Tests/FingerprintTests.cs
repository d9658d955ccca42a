using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Analysis;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;
using SearchServer.LuceneNet.Analysis;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests;

public class FingerprintTests
{
    [Fact]
    public void AnotherModelOfNamesIsToldApartFromAnotherSchema()
    {
        string mismatch = MismatchWith(Current("names", "names/other"));
        Assert.StartsWith("The index was made with another model of names. Everything works", mismatch, StringComparison.Ordinal);
        Assert.Contains("the index other", mismatch, StringComparison.Ordinal);
        Assert.DoesNotContain("languages", mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void ALanguageWhoseStemsChangedAgesNoOther()
    {
        string mismatch = MismatchWith(Current("de", "de/00000000"));
        Assert.StartsWith("The index has other stems in some languages: de.", mismatch, StringComparison.Ordinal);
        Assert.Contains("the index 00000000", mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void ALanguageThatIsNewIsSaidAndAgesNoOther()
    {
        string mismatch = MismatchWith(IndexFingerprint.Of(new ArticleSchema(Languages.Where(language => language.Code is not ("de" or "fr")))));
        Assert.StartsWith("The index was made before some languages were known: de, fr.", mismatch, StringComparison.Ordinal);
        Assert.DoesNotContain("other stems", mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void ALanguageThatIsNotKnownAnyMoreHasAged() =>
        Assert.StartsWith("The index has other stems in some languages: tlh.", MismatchWith(IndexFingerprint.Of(new ArticleSchema([.. Languages, new PlainLanguage("tlh")]))), StringComparison.Ordinal);

    [Fact]
    public void TheSameLanguagesHaveTheSameFingerprint() => Assert.Equal(IndexFingerprint.Current, IndexFingerprint.Of(new ArticleSchema(Languages.Reverse())));

    [Fact]
    public void AnIndexOfAnotherSchemaIsReportedUntilItIsMadeAnew()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], """{"id":"1","title":"Zebra"}""");
        ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Null(MismatchOf(folder["index"]));
        using (MMapDirectory directory = new(folder["index"]))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            writer.SetUserData(IndexFingerprint.Key, "articles/0 something older");
            writer.Commit();
        }

        string mismatch = MismatchOf(folder["index"])!;
        Assert.Equal(mismatch, ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken).Mismatch);
        Assert.StartsWith("The index was made with another schema.", mismatch, StringComparison.Ordinal);
        Assert.Contains("the index 0", mismatch, StringComparison.Ordinal);
        Assert.Contains("reindex", mismatch, StringComparison.Ordinal);
        ArticleReindexer.Run(folder["index"], [], new IngestOptions(), TestContext.Current.CancellationToken);
        Assert.Null(MismatchOf(folder["index"]));
        Assert.Null(ArticleIndexer.Index(folder["index"], [folder["a.jsonl"]], new IngestOptions(), TestContext.Current.CancellationToken).Mismatch);
    }

    private static IEnumerable<Language> Languages => [new EnglishLanguage(), .. LuceneNetLanguages.All, .. ((string[])["ja", "ko", "zh"]).Select(code => new PlainLanguage(code))];

    /// <summary>This program's fingerprint with another part.</summary>
    private static string Current(string name, string part) =>
        string.Join(' ', IndexFingerprint.Current.Split(' ').Select(current => current.StartsWith(name + "/", StringComparison.Ordinal) ? part : current));

    private static string MismatchWith(string fingerprint) => IndexFingerprint.Mismatch(new Dictionary<string, string> { [IndexFingerprint.Key] = fingerprint })!;

    private static string? MismatchOf(string path)
    {
        using MMapDirectory directory = MMapDirectory.OpenExisting(path);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        return IndexFingerprint.Mismatch(reader.UserData);
    }
}
