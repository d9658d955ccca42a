using SearchServer.Articles.Cleaning.Text;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Cleaning.Text;

public sealed class FurnitureTests
{
    private const string Prose = "The mayors of the four islands said on Tuesday that they would not support the new contract until the ministry put its guarantees on paper, with dates and with penalties.";

    private const string End = "Talks go on in Port Halden on Friday, and nobody expects them to be short.";

    public static TheoryData<string> FurnitureLines =>
    [
        "Share This Article", "Share on Facebook, Twitter or email", "Facebook Twitter Pinterest", "Read or Share this story: https://courier.example/a1b2", "LISTEN TO ARTICLE 4:12 SHARE THIS ARTICLE Share Tweet Post Email", "Click to share on X (Opens in new window)",
        "Sign up for our morning newsletter", "Get the stories of the day delivered to your inbox.", "Want more like this? Sign up here.", "By signing up, you agree to our Privacy Policy and terms.", "Subscribe to the Courier for a penny a day", "Sign up for Daily Newsletters Manage Newsletters",
        "CLICK HERE TO GET THE COURIER APP", "Download our apps", "Download the Courier app for full coverage of the storm", "Explore what Courier AI can do for you:", "Try Our AI Features",
        "Listen to our podcasts", "Listen to island and world news, and follow trending topics with Courier Podcasts.", "TRANSCRIPT", "Media playback is unsupported on your device Media caption A ferry in the storm", "Watch the latest video at courier.example",
        "Comments (14)", "View all 3 comments", "Join the conversation", "Comments are closed.",
        "Related Articles", "You may also like", "READ MORE: Five things to know about ferries", "( PHOTOS: Winters on Little Lanner)", "SEE ALSO: Ministry sells its last ship", "More:Why the harbour smells of tar", "Most read",
        "ADVERTISEMENT", "Advertisement - scroll to continue", "Story continues below advertisement", "Continue reading the main story", "[pullquote]", "Sponsored content",
        "Skip to main content", "Exit mobile version", "Solve the daily Crossword", "Slideshow (12 Images)", "This article is more than 2 years old", "Follow Bea Holm on Twitter: @beaholm", "5 min read", "Tags: ferries, islands",
        "Image copyright Getty Images Image caption The ferry Lanner in dock", "A ferry in dock. (Photo by Bea Holm/Getty Images)", "The ferry Lanner leaves Port Halden. Source: AAP / Bea Holm", "FILE - The ferry Lanner in Port Halden, May 3, 2024. (AP Photo/Bea Holm)",
        "The ferry Lanner. Photograph: Bea Holm/Courier", "Passengers wait in Port Halden, August 20, 2025. REUTERS/Bea Holm", "Enlarge this image toggle caption Bea Holm/AP Bea Holm/AP", "Mayor Ilse Marrow. | Bea Holm/AP Photo", "(Bea Holm/Reuters)",
        "The Associated Press contributed to this report.", "Edda Voss in Orrinford contributed to this story.", "Contributing: Edda Voss", "Copyright 2025 Harbour Courier. All rights reserved.", "© 2025 Harbour Courier", "Write to Bea Holm at bea.holm@courier.example",
    ];

    public static TheoryData<string> SignOffs =>
    [
        "bur/dt/jj", "Reporting by Bea Holm; Editing by Edda Voss", "(Reporting by Bea Holm in Port Halden; Additional reporting by Edda Voss; Editing by Kit Sander)", "Additional reporting by Edda Voss", "With files from Northern Wire", "-ENDS-", "___", "* * *",
        "Updated at 5:23 p.m. ET", "This story has been updated.", "The views expressed in this article are the author's own.",
    ];

    public static TheoryData<string> ProseLines =>
    [
        "Share prices of the ferry company fell by a tenth.", "Comments by the minister made matters worse, she said.", "Related problems have closed two other routes this year.", "\"Sign up for the lifeboat,\" said the captain, \"or swim.\"", "More than four hundred people waited on the quay.",
        "Advertisement was what the company did worst, its former head said.", "Follow the money, said the auditor, and one ends up in Halden.", "Download speeds on the islands are the lowest in the country.", "Read the contract, he said, and then read it again.", "Watch out for the swell behind the mole, pilots say.",
        "The photo was taken by a passenger and sent to the Courier.", "Copyright law does not protect timetables.", "Updated rules for winter sailings will be published in May.", "A picture of the wreck hangs in the library (and nobody knows who painted it).", "Listen, the mayor said, and you can hear the sea.",
        "The figures come from two sources: the ministry and the Courier.", "Print is not dead on Little Lanner.", "Twitter was where the minister announced it.", "They contributed to the repair of the roof.", "Wool/Hemp", "Editing by committee had made the contract worse, said Marrow.",
    ];

    [Theory]
    [MemberData(nameof(FurnitureLines))]
    public void FurnitureGoesWhereverItStands(string line) => Assert.Equal($"{Prose}\n\n{End}", Furniture.RemoveLines($"{Prose}\n\n{line}\n\n{End}"));

    [Theory]
    [MemberData(nameof(FurnitureLines))]
    [MemberData(nameof(SignOffs))]
    public void FurnitureGoesAtTheEnd(string line) => Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"{Prose}\n{End}\n{line}"));

    [Theory]
    [MemberData(nameof(SignOffs))]
    public void SignOffsStayInTheMiddle(string line)
    {
        string body = $"{Prose}\n{line}\n{End}";
        Assert.Same(body, Furniture.RemoveLines(body));
    }

    [Theory]
    [MemberData(nameof(ProseLines))]
    public void ProseStaysWhereverItStands(string line)
    {
        foreach (string body in (string[])[$"{line}\n{Prose}\n{End}", $"{Prose}\n{line}\n{End}", $"{Prose}\n{End}\n{line}"]) Assert.Same(body, Furniture.RemoveLines(body));
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("Comments")]
    [InlineData("Search")]
    public void AWordThatMayBeAHeadingGoesOnlyBesideFurniture(string word)
    {
        string heading = $"{Prose}\n{word}\n{End}";
        Assert.Same(heading, Furniture.RemoveLines(heading));
        Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"{Prose}\n{word}\nShare this article\n{End}"));
    }

    [Theory]
    [InlineData("Leave a Reply Cancel reply")]
    [InlineData("No comments yet...")]
    [InlineData("Your email address will not be published. Required fields are marked *")]
    public void EverythingBehindACommentFormGoes(string line) =>
        Assert.Equal(Prose, Furniture.RemoveLines($"{Prose}\n{line}\nI do not believe a word of this, and my cousin works there."));

    [Fact]
    public void ACommentFormBeforeTheTextTakesNothingWithIt() => Assert.Equal(Prose + "\n" + End, Furniture.RemoveLines($"Leave a comment\n{Prose}\n{End}"));

    [Fact]
    public void HeadlinesBelowARelatedHeadingGoWithIt() => Assert.Equal(
        $"{Prose}\n{End}",
        Furniture.RemoveLines($"{Prose}\nRelated Articles\nWhy the islands want a second ship\nWhat a relief vessel costs the ministry\n{End}"));

    [Fact]
    public void ASingleLineBelowARelatedHeadingMayBeAHeading() =>
        Assert.Equal($"{Prose}\nWhat the islands want instead\n{End}", Furniture.RemoveLines($"{Prose}\nRelated Articles\nWhat the islands want instead\n{End}"));

    [Fact]
    public void PromotionBehindTheLastProseGoesAsAWhole() => Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"""
        {Prose}
        {End}
        Share
        Get the Courier daily in your inbox
        Listen to our podcasts
        An overview of the day on the islands
        Your ten-minute wrap of island business with Bea Holm.
        Courier World News
        """));

    [Fact]
    public void AnArticleThatEndsWithAWordToTheReaderKeepsIt()
    {
        string body = $"{Prose}\nYour daily news may come late, the postman said, but it comes.";
        Assert.Same(body, Furniture.RemoveLines(body));
    }

    [Fact]
    public void TheTitleIsNotRepeatedInTheBody()
    {
        Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"Mayors want guarantees\n{Prose}\n{End}", "Mayors want guarantees"));
        Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"{Prose}\n{End}\nMayors want guarantees - Harbour Courier", "Mayors want guarantees"));
        string said = $"{Prose}\nMayors want guarantees, and they want them in writing.\n{End}";
        Assert.Same(said, Furniture.RemoveLines(said, "Mayors want guarantees"));
    }

    [Fact]
    public void PromotionBehindTheLastSentenceOfAParagraphGoes()
    {
        Assert.Equal(Prose, Furniture.RemoveLines(Prose + " Solve the daily Crossword"));
        Assert.Equal(Prose, Furniture.RemoveLines(Prose + " Follow Bea Holm on Twitter @beaholm. Sign up for our newsletter."));
        string date = "The contract was signed in Port Halden on the evening of Sept. 30.";
        Assert.Same(date, Furniture.RemoveLines(date));
    }

    [Fact]
    public void ALongParagraphOfPromotionIsCutWithoutCopyingItForEachSentence()
    {
        string body = Prose + string.Concat(Enumerable.Repeat(" Sign up for our newsletter.", 50_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Prose, Furniture.RemoveLines(body));
        // Each sentence is folded once; the paragraph of 1.4 million characters is not copied 50,000 times.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L << 20);
    }

    [Fact]
    public void ADescriptionOfAPictureGoesWithItsCaption()
    {
        Assert.Equal($"{Prose}\n{End}", Furniture.RemoveLines($"Mayor Ilse Marrow of Port Halden stands on a quay.\nMayor Ilse Marrow of Port Halden says the offer is thin. Source: AAP / Bea Holm\n{Prose}\n{End}"));
        string lead = "Mayor Ilse Marrow resigned on Monday after the Lanner Islands Council voted against the Port Halden budget.";
        Assert.StartsWith(lead, Furniture.RemoveLines($"{lead}\nMayor Ilse Marrow in Port Halden. Photo: Bea Holm/AFP\n{Prose}"), StringComparison.Ordinal);
    }

    [Fact]
    public void RemovingTwiceIsRemovingOnce()
    {
        RandomSource random = new(7);
        string[] lines = [.. FurnitureLines.Select(row => row.Data), .. SignOffs.Select(row => row.Data), .. ProseLines.Select(row => row.Data), Prose, End, ""];
        for (int round = 0; round < 1000; round++)
        {
            string body = string.Join('\n', Enumerable.Range(0, random.Between(1, 15)).Select(_ => random.Pick<string>(lines)));
            string once = Furniture.RemoveLines(body);
            foreach (string line in once.Split('\n')) Assert.Contains(line, body, StringComparison.Ordinal);
            Assert.Equal(once, Furniture.RemoveLines(once));
        }
    }
}
