using SearchServer.Evaluate.Relevance;
using Xunit;

namespace SearchServer.Articles.Tests.Relevance;

/// <summary>How sure differences are, where that can be told without a computer.</summary>
public sealed class PairedBootstrapTests
{
    [Fact]
    public void ADifferenceThatIsAlwaysTheSameIsSure()
    {
        PairedBootstrap sure = PairedBootstrap.Of([0.5, 1, 0.75], [0.25, 0.75, 0.5]);
        Assert.Equal((0.25, 0.25, 0.25, 0), (sure.Difference, sure.Low, sure.High, sure.P));
    }

    [Fact]
    public void NoDifferenceIsNone() => Assert.Equal(new PairedBootstrap(0, 0, 0, 1), PairedBootstrap.Of([0, 1, 0.5], [0, 1, 0.5]));

    // Of two queries each way the mean is -1, 0 or 1 with 1/16, 6/16 and so on: all that lies in the middle 95 % is everything, and every second mean is not above zero.
    [Fact]
    public void ADifferenceThatGoesEitherWayIsChance()
    {
        PairedBootstrap sure = PairedBootstrap.Of([1, 1, 0, 0], [0, 0, 1, 1]);
        Assert.Equal((0, -1, 1, 1), (sure.Difference, sure.Low, sure.High, sure.P));
    }

    // Of n queries of which one is lost and the others are equal, no draw has a mean above zero, and a share of (1 - 1/n)^n, about 1/e, has a mean of zero: p is twice the share at or above zero.
    [Fact]
    public void PIsTwiceTheShareOnTheOtherSide()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, 100)];
        PairedBootstrap sure = PairedBootstrap.Of([0, .. ones[1..]], ones);
        Assert.Equal(-0.01, sure.Difference, 1e-12);
        Assert.Equal(2 * Math.Pow(0.99, 100), sure.P, 0.03);
        Assert.Equal(0, sure.High);
        Assert.InRange(sure.Low, -0.041, -0.029);
    }

    [Fact]
    public void TheDrawsAreTheSameEachTime() => Assert.Equal(PairedBootstrap.Of([0.1, 0.9, 0.4], [0.3, 0.2, 0.4]), PairedBootstrap.Of([0.1, 0.9, 0.4], [0.3, 0.2, 0.4]));
}
