using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Enrichment.Tagging.Training;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Tagging;

public class TrainingTests
{
    private static readonly string[] s_persons = ["Agnes Pell", "Tom Arden", "Ida Brook", "Karl Munn", "Lena Voss", "Piet Haan"];
    private static readonly string[] s_places = ["Halden", "Port Mirren", "Oster", "Vale Royal", "Kirkby", "Tarn"];

    [Fact]
    public void WhatIsTaggedIsLearned()
    {
        RandomSource random = new(11);
        TaggerModel model = Train([.. Enumerable.Range(0, 200).Select(_ => Sentence(random, s_persons[..5], s_places[..5]))]);
        TaggerScore score = new();
        for (int i = 0; i < 50; i++) score.Add(new EntityTagger(model), [Sentence(random, s_persons[5..], s_places[5..])]);
        Assert.True(score.F1(Labels.Person) > 0.95 && score.F1(Labels.Place) > 0.95, $"{random}: {string.Join(", ", score.Lines())}");
    }

    [Fact]
    public void TheSameDataGiveTheSameModel()
    {
        RandomSource random = new(12);
        List<List<(string Token, string Tag)>> sentences = [.. Enumerable.Range(0, 40).Select(_ => Sentence(random, s_persons, s_places))];
        byte[][] files = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            MemoryStream file = new();
            TaggerModelFile.Write(file, Train(sentences));
            return file.ToArray();
        })];
        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public void WhatMayBeAnythingTeachesNothing()
    {
        RandomSource random = new(13);
        List<List<(string Token, string Tag)>> sentences = [.. Enumerable.Range(0, 100).Select(_ => Sentence(random, s_persons, s_places))];
        TaggerModel model = Train([.. sentences.Select(sentence => sentence.Select(token => (token.Token, ConllFile.Unknown)).ToList())]);
        Assert.All(model.FirstWeights.Tags.ToArray(), tag => Assert.Equal(0, tag));
    }

    [Fact]
    public void GradientsAreThoseOfTheLikelihood()
    {
        RandomSource random = new(14);
        float[] transitions = [.. Enumerable.Range(0, Labels.Count * Labels.Count).Select(_ => (float)random.Unit())];
        float[][] scores = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, Labels.Lanes).Select(_ => (float)random.Unit() * 2).ToArray())];
        uint[] allowed = [1u << Labels.At(Labels.Person, 0, 2), Labels.Any, 1u << Labels.Outside, (1u << Labels.Outside) | (1u << Labels.At(Labels.Place, 0, 1))];
        ForwardBackward lattice = new();
        Run();
        for (int token = 0; token < scores.Length; token++)
        {
            for (int label = 0; label < Labels.Lanes; label++)
            {
                Run();
                float gradient = lattice.Gradient(token)[label];
                Assert.Equal(Slope(ref scores[token][label]), gradient, 2e-3);
            }
        }

        for (int i = 0; i < transitions.Length; i += 5)
        {
            Run();
            float gradient = lattice.TransitionGradient[i];
            Assert.Equal(Slope(ref transitions[i]), gradient, 2e-3);
        }

        double Run()
        {
            for (int i = 0; i < scores.Length; i++) lattice.Set(i, System.Runtime.Intrinsics.Vector512.Create<float>(scores[i]));
            return lattice.Run(transitions, allowed);
        }

        double Slope(ref float value)
        {
            const float Step = 1e-2f;
            value += Step;
            double above = Run();
            value -= 2 * Step;
            double below = Run();
            value += Step;
            return (below - above) / (2 * Step);
        }
    }

    [Fact]
    public void ClustersGroupWordsThatStandInTheSamePlaces()
    {
        RandomSource random = new(15);
        Dictionary<(int, int), int> counts = [];
        for (int i = 0; i < 20_000; i++)
        {
            int first = 1 + random.Below(10), second = 11 + random.Below(10);
            foreach ((int, int) pair in ((int, int)[])[(0, first), (first, second), (second, 0)]) counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        int[] clusters = WordClusters.Of(21, [.. counts.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))], 3, 10);
        Assert.Single(clusters[1..11].Distinct());
        Assert.Single(clusters[11..21].Distinct());
        Assert.NotEqual(clusters[1], clusters[11]);
    }

    private static TaggerModel Train(List<List<(string Token, string Tag)>> sentences)
    {
        TrainingSet set = TrainingSet.FirstPass([.. sentences.Select(sentence => ConllFile.ToDocument([sentence]))], Lexicon.Empty, minOccurrences: 1);
        CrfTrainer trainer = new(set, new TrainingOptions { Epochs = 5 });
        trainer.Train();
        return ModelBuilder.Build(Lexicon.Empty, set, trainer, 100_000);
    }

    private static List<(string Token, string Tag)> Sentence(RandomSource random, string[] persons, string[] places)
    {
        List<(string Token, string Tag)> sentence = [];
        string pattern = random.Pick("the mayor , P , went to L .", "P said that L was fine .", "in L the farmers met P .", "nobody came to the meeting in L .", "they asked P .");
        foreach (string word in pattern.Split(' '))
        {
            if (word is not ("P" or "L")) sentence.Add((word, "O"));
            else sentence.AddRange(random.Pick(word == "P" ? persons : places).Split(' ').Select((part, i) => (part, $"{(i == 0 ? "B" : "I")}-{(word == "P" ? "PER" : "LOC")}")));
        }

        return sentence;
    }
}
