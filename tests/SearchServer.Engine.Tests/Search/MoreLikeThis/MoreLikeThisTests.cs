using SearchServer.Engine.Analysis;
using SearchServer.Engine.Documents;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Search;
using SearchServer.Engine.Store;
using Xunit;

namespace SearchServer.Engine.Tests.Search;

public class MoreLikeThisTests
{
    [Fact]
    public void TheTermsThatTellMostAreLookedFor()
    {
        using MemoryDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterOptions(new StandardAnalyzer())))
        {
            for (int i = 0; i < 20; i++) writer.Add([new TextField("f", i < 5 ? "harbour council" : "council")]);
            writer.Commit();
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        MoreLikeThisOptions options = MoreLikeThisOptions.Default;
        Assert.Equal(BooleanQuery.AnyOf([new TermQuery("f", "harbour"), new TermQuery("f", "council")]), Like("Harbour, council, harbour, council, ferry, ferry", options));
        Assert.Equal(BooleanQuery.AnyOf([new TermQuery("f", "harbour")]), Like("Harbour, council, harbour, council", options with { MaxQueryTerms = 1 }));
        Assert.Equal(BooleanQuery.AnyOf([new TermQuery("f", "council")]), Like("Harbour, council, harbour, council", options with { MinDocFreq = 6 }));
        Assert.Equal(new MatchNoDocsQuery(), Like("Harbour, council", options));
        Assert.Equal(new MatchNoDocsQuery(), MoreLikeThis.Like(reader, 0, ["f"], new StandardAnalyzer(), options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Like("Harbour", options with { MaxQueryTerms = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Like("Harbour", options with { MaxQueryTerms = BooleanQuery.MaxClauses + 1 }));

        Query Like(string text, MoreLikeThisOptions with) => MoreLikeThis.Like(reader, [("f", text)], new StandardAnalyzer(), with);
    }
}
