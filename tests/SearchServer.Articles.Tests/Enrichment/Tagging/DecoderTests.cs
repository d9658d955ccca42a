using System.Runtime.Intrinsics;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Tagging;

public class DecoderTests
{
    [Fact]
    public void TheBestLabelsAndTheirMarginsAreThoseOfTryingAll()
    {
        RandomSource random = new(20);
        for (int round = 0; round < 300; round++)
        {
            short[] transitions = [.. Enumerable.Range(0, Labels.Count * Labels.Count).Select(_ => (short)random.Between(-300, 300))];
            int length = 1 + random.Below(4);
            short[][] scores = [.. Enumerable.Range(0, length).Select(_ => Enumerable.Range(0, Labels.Count).Select(label => label == Labels.Outside ? (short)0 : (short)random.Between(-500, 500)).ToArray())];
            Decoder decoder = new(transitions);
            for (int i = 0; i < length; i++) decoder.Set(i, Vector256.Create<short>(scores[i]));
            byte[] labels = new byte[length];
            decoder.Decode(labels);
            decoder.PrepareMargins(length);
            List<(int[] Labels, int Score)> all = [.. All(scores, transitions)];
            int best = all.Max(labelling => labelling.Score);
            Assert.Equal(best, all.Single(labelling => labelling.Labels.SequenceEqual(labels.Select(label => (int)label))).Score);
            for (int i = 0; i < length; i++)
            {
                int kind = Labels.ClassOf(labels[i]);
                int other = all.Where(labelling => Labels.ClassOf(labelling.Labels[i]) != kind).Max(labelling => labelling.Score);
                Assert.True(best - other == decoder.Margin(i, kind), $"{random}: token {i} of {length}");
            }
        }
    }

    [Fact]
    public void NoScoreOverflows()
    {
        short[] transitions = [.. Enumerable.Repeat(short.MaxValue, Labels.Count * Labels.Count)];
        Decoder decoder = new(transitions);
        byte[] labels = new byte[SentenceBreaks.MaxLength];
        foreach (short extreme in (short[])[short.MinValue, short.MaxValue])
        {
            short[] scores = new short[Labels.Lanes];
            scores[Labels.Of(Labels.Place, Labels.Begin)] = scores[Labels.Of(Labels.Place, Labels.Inside)] = scores[Labels.Of(Labels.Place, Labels.Last)] = extreme;
            for (int i = 0; i < labels.Length; i++) decoder.Set(i, Vector256.Create<short>(scores));
            decoder.Decode(labels);
            for (int i = 1; i < labels.Length; i++) Assert.True(Labels.CanFollow(labels[i], labels[i - 1]));
            Assert.False(Labels.IsOpen(labels[^1]));
            Assert.Equal(extreme > 0, labels[0] == Labels.Of(Labels.Place, Labels.Begin));
        }
    }

    private static IEnumerable<(int[] Labels, int Score)> All(short[][] scores, short[] transitions)
    {
        IEnumerable<(int[] Labels, int Score)> all = [([], 0)];
        foreach (short[] token in scores)
        {
            all = from labelling in all
                  let last = labelling.Labels is [.., var label] ? label : Labels.Outside
                  from next in Enumerable.Range(0, Labels.Count)
                  where Labels.CanFollow(next, last)
                  select (labelling.Labels.Append(next).ToArray(), labelling.Score + token[next] + transitions[(last * Labels.Count) + next]);
        }

        return all.Where(labelling => !Labels.IsOpen(labelling.Labels[^1]));
    }
}
