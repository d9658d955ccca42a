using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Tagging;

public class TaggerModelFileTests
{
    [Fact]
    public void AModelIsReadAsItWasWritten()
    {
        byte[] file = Write(SmallModel());
        TaggerModel read = TaggerModelFile.Read(new MemoryStream(file), "small.bin");
        Assert.Equal(file, Write(read));
        Assert.Equal(2, read.Lexicon.Traits.Count);
    }

    [Fact]
    public void ADamagedFileIsRefusedByName()
    {
        byte[] whole = Write(SmallModel());
        RandomSource random = new(3);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << random.Below(8));
            foreach (byte[] damaged in (byte[][])[flipped, whole[..at]])
            {
                // A bit of the compression that changes nothing is no damage.
                TaggerModelException? error = null;
                try
                {
                    Assert.Equal(whole, Write(TaggerModelFile.Read(new MemoryStream(damaged), "small.bin")));
                }
                catch (TaggerModelException e)
                {
                    error = e;
                }

                if (error is not null) Assert.Contains("small.bin", error.Message, StringComparison.Ordinal);
                else Assert.Equal(whole.Length, damaged.Length);
            }
        }
    }

    [Fact]
    public void AFileOfAnotherVersionIsRefused()
    {
        byte[] file = Write(SmallModel());
        file[4]++;
        TaggerModelException error = Assert.Throws<TaggerModelException>(() => TaggerModelFile.Read(new MemoryStream(file), "small.bin"));
        Assert.Contains("version", error.Message, StringComparison.Ordinal);
    }

    private static TaggerModel SmallModel()
    {
        ushort[] tags = new ushort[2 * FeatureTable.SlotsPerBucket];
        sbyte[] rows = new sbyte[tags.Length * Labels.Lanes];
        tags[0] = 17;
        tags[FeatureTable.SlotsPerBucket] = 4711;
        rows[3] = -5;
        rows[(FeatureTable.SlotsPerBucket * Labels.Lanes) + 9] = 100;
        short[] transitions = [.. Enumerable.Range(0, Labels.Count * Labels.Count).Select(i => (short)(i - 100))];
        return new TaggerModel
        {
            Lexicon = new Lexicon(new() { [5] = 77, [70_000] = uint.MaxValue }, new() { [9] = 1234 }, new() { [3] = 2 }),
            FirstWeights = new FeatureTable(1, tags, rows),
            FirstTransitions = transitions,
            SecondWeights = FeatureTable.Empty,
            SecondTransitions = transitions,
            Scale = 0.03125f,
        };
    }

    private static byte[] Write(TaggerModel model)
    {
        MemoryStream stream = new();
        TaggerModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
