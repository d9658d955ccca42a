using SearchServer.Articles.Cleaning.Text;
using SearchServer.Articles.Reading;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

public sealed class RunOnLinksTests
{
    [Theory]
    [InlineData("Mayor Tom Revik Thomas (Tom) Albin RevikCouncil votes on ferry Revik denies it all MORE said on Monday that he would stay.", "Mayor Tom Revik said on Monday that he would stay.")]
    [InlineData("It was Tom Revik Thomas Albin Revik2026 candidates meet in Halden MORE’s idea.", "It was Tom Revik’s idea.")]
    [InlineData("So said Tom Revik Thomas Albin RevikFerry sails again MORE.", "So said Tom Revik.")]
    [InlineData("So said Tom Revik Thomas Albin Revik Ferry sails again MORE (of Halden).", "So said Tom Revik (of Halden).")]
    [InlineData("So said Tom RevikThomas Albin RevikFerry sails again MORE (of Halden).", "So said Tom Revik (of Halden).")]
    [InlineData("So said Tom McRevik Albin (Tom) Thomas McRevikFerry sails again MORE (of Halden).", "So said Tom McRevik (of Halden).")]
    [InlineData("So said Tom Revik Jr. Thomas Albin Revik Jr.Ferry sails again MORE.", "So said Tom Revik Jr..")]
    [InlineData("Tom Revik Thomas RevikFerry sails MORE and Ida O’Brook-Pell Ida Maria O’Brook-PellSecond ship is late MORE met.", "Tom Revik and Ida O’Brook-Pell met.")]
    public void HeadlinesThatAreRunOnToANameGoWithItsRepetition(string line, string clean) => Assert.Equal(clean, RunOnLinks.Remove(line));

    [Theory]
    [InlineData("Tom Revik said that MORE, a charity, would pay.")]
    [InlineData("YouTube and McDonald sell MORE than WikiLeaks.")]
    [InlineData("Revik wrote to Revik and RevikCorp about MOREOVER.")]
    [InlineData("Tom Revik met IdaBrook, and the crowd wanted MORE.")]
    [InlineData("Revik met Thomas Albin Revik and Pell. It was MORE than enough.")]
    [InlineData("Revik, Thomas Albin RevikFerry sails MORE.")]
    [InlineData("MORE")]
    [InlineData(" MORE")]
    [InlineData("")]
    public void OtherLinesStay(string line) => Assert.Same(line, RunOnLinks.Remove(line));

    [Fact]
    public void RandomLinesLoseNothingButWhatStandsBeforeMore()
    {
        RandomSource random = new(21);
        string[] pieces = ["Revik", "Tom ", " ", "aB", "A", "b", "Jr.", " MORE", "MORE", "(", "2", "’s", "Pell ", "PellX"];
        for (int i = 0; i < 2000; i++)
        {
            string line = string.Concat(Enumerable.Range(0, random.Below(40)).Select(_ => random.Pick(pieces)));
            string clean = RunOnLinks.Remove(line);
            Assert.True(clean.Length <= line.Length && (clean.Length < line.Length || ReferenceEquals(clean, line)), $"{random}: {line}");
            int at = 0;
            Assert.All(clean, c => Assert.True((at = line.IndexOf(c, at) + 1) > 0, $"{random}: {line}"));
        }
    }

    [Fact]
    public void BodiesOfJsonLoseTheirFurniture()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.jsonl"], """{"id":"1","title":"Ferry sails","body":"Mayor Tom Revik Thomas RevikNo ferry in winter MORE was on board, and so were four hundred others.\n\nAdvertisement\n\nThe sea was calm, said the captain.\n\nSign up for our morning newsletter"}""");
        Article article = Assert.Single(ArticleFiles.Read([folder["a.jsonl"]])).Article!;
        Assert.Equal("Mayor Tom Revik was on board, and so were four hundred others.\n\nThe sea was calm, said the captain.", article.Body);
    }
}
