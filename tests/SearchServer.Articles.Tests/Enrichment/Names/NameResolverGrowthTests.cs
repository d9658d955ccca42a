using System.Globalization;
using System.Text;
using SearchServer.Articles.Enrichment.Names;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>The memory that an article takes on its way, which a run repeats exactly, does not grow with the square of its mentions.</summary>
public class NameResolverGrowthTests
{
    private const int Few = 500;
    private const int Times = 8;

    [Theory]
    [InlineData("[P:Agnes Tillivre] met [P:Henrik Tillivre]. ", "[P:Tillivre] spoke. ")]
    [InlineData("", "[P:Agnes Tillivre#] met [P:Tillivre#]. ")]
    [InlineData("", "[P:Agnes# Tillivre] spoke. ")]
    [InlineData("", "[P:Ali] bin ")]
    [InlineData("", "By [P:Agnes Tillivre]\n")]
    [InlineData("", "Contact [P:Agnes Tillivre]; ")]
    [InlineData("", "Mr [P:Tillivre] and Mrs [P:Tillivre] and [P:Tillivre]. ")]
    [InlineData("", "[L:Paris], [L:Texas], ")]
    [InlineData("", "in [L:Ostrellovka#] and ")]
    [InlineData("", "the [O:Halden Trust #] ([O:HT#]) and ")]
    [InlineData("", "[P:Agnes Tillivre], M.D., ")]
    [InlineData("", "[P:Agnes], [P:Henrik] and [P:Alice Marrow], ")]
    [InlineData("", "Chamber of [O:Commerce] and Industry of Trade ")]
    [InlineData("", "Halden Chamber [O:Chamber] of ")]
    [InlineData("", "Will [P:Tillivre#] sang ")]
    [InlineData("", "[L:Sydney] Tillivre ")]
    public void AnArticleOfManyMentionsTakesAsMuchForEach(string once, string again)
    {
        MarkedText few = Article(once, again, Few);
        MarkedText many = Article(once, again, Few * Times);
        Allocated(few);
        double growth = (double)Allocated(many) / Allocated(few);
        Assert.InRange(growth, 1, 1.5 * Times);
    }

    [Fact]
    public void OfTheNamesOfARegisterTheFirstAreLookedAt()
    {
        MarkedText register = Article("", "the [O:Halden Trust #] spoke. ", NameResolver.MaxMentions + 10);
        string[] names = [.. NameResolver.Resolve("", [], register.Text, register.Mentions).Select(chain => chain.Name)];
        Assert.Equal(NameResolver.MaxMentions, names.Length);
        Assert.Equal($"Halden Trust {Letters(NameResolver.MaxMentions - 1)}", names[^1]);
    }

    private static MarkedText Article(string once, string again, int count)
    {
        StringBuilder text = new(once);
        for (int i = 0; i < count; i++) text.Append(again.Replace("#", Letters(i), StringComparison.Ordinal));
        return MarkedText.Read(text.ToString());
    }

    private static string Letters(int number) => string.Concat(number.ToString("x6", CultureInfo.InvariantCulture).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));

    private static long Allocated(MarkedText article)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        NameResolver.Resolve("", [], article.Text, article.Mentions);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
