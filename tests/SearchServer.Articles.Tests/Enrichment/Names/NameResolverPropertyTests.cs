using System.Text;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>What holds of any text and any mentions in it.</summary>
public class NameResolverPropertyTests
{
    private const int Seed = 1207;
    private const int Rounds = 3_000;

    [Fact]
    public void ChainsAreNamedAndCountedAndStandInTheText()
    {
        for (int i = 0; i < Rounds; i++)
        {
            RandomSource random = RandomSource.ForItem(Seed, i);
            Given given = Given.Any(random);
            EntityChain[] chains = given.Resolve();
            foreach (EntityChain chain in chains)
            {
                Assert.True(chain.Count >= 1 && !string.IsNullOrWhiteSpace(chain.Name), $"{random}, item {i}: {chain}");
                Assert.True(chain.Surfaces.Length >= 1 && chain.Surfaces.Length <= chain.Count && chain.Surfaces.Distinct().Count() == chain.Surfaces.Length, $"{random}, item {i}: {chain}");
                foreach (string surface in chain.Surfaces) Assert.True(given.Has(surface), $"{random}, item {i}: “{surface}” is not in {given}");
            }

            Assert.True(chains.Sum(chain => chain.Count) <= given.TitleMentions.Count + given.BodyMentions.Count, $"{random}, item {i}: {given}");
            Assert.True(chains.Select(chain => chain.Kind).SequenceEqual(chains.Select(chain => chain.Kind).Order()), $"{random}, item {i}: {given}");
        }
    }

    [Fact]
    public void TheSameArticleHasTheSameEntities()
    {
        for (int i = 0; i < Rounds; i++)
        {
            RandomSource random = RandomSource.ForItem(Seed, i);
            Given given = Given.Any(random);
            Assert.True(Shown(given.Resolve()) == Shown(given.Copy().Resolve()), $"{random}, item {i}: {given}");
        }
    }

    [Fact]
    public void HowManySpacesStandBetweenWordsDoesNotCount()
    {
        for (int i = 0; i < Rounds; i++)
        {
            RandomSource random = RandomSource.ForItem(Seed, i);
            Given given = Given.Marked(random);
            Given spaced = given.Spaced(random);
            Assert.True(Shown(given.Resolve()) == Shown(spaced.Resolve()), $"{random}, item {i}: {given}\n{Shown(given.Resolve())}\n{Shown(spaced.Resolve())}\n{spaced}");
        }
    }

    [Fact]
    public void APlaceThatNobodyKnowsChangesNothingElse()
    {
        for (int i = 0; i < Rounds; i++)
        {
            RandomSource random = RandomSource.ForItem(Seed, i);
            Given given = Given.Marked(random);
            Given more = given.With("\nIn [L:Ostrellovka] nobody came.");
            Assert.True(Shown(given.Resolve()) == Shown(more.Resolve().Where(chain => chain.Name != "Ostrellovka")), $"{random}, item {i}: {given}");
            Assert.Contains(more.Resolve(), chain => chain.Name == "Ostrellovka");
        }
    }

    [Theory]
    [InlineData("\n(Reporting by [P:Ilse Marrow] in [L:Oslo]; editing by [P:Tillivre])")]
    [InlineData("\nEditing by [P:Ilse Marrow] and [P:Sergei Lavrov]\n")]
    [InlineData("\n[P:Ilse Marrow] and [P:Jan Roe] contributed to this report.")]
    [InlineData("\nThe harbour (Photo by [P:Ilse Marrow]/[O:AFP])")]
    public void ACreditChangesNothing(string credit)
    {
        for (int i = 0; i < Rounds / 4; i++)
        {
            RandomSource random = RandomSource.ForItem(Seed, i);
            Given given = Given.Marked(random);
            Assert.True(Shown(given.Resolve()) == Shown(given.With(credit).Resolve()), $"{random}, item {i}: {given}");
        }
    }

    private static string Shown(IEnumerable<EntityChain> chains) =>
        string.Join('\n', chains.Select(chain => $"{chain.Kind} {chain.Name} {chain.Key} {chain.Count}: {string.Join(" | ", chain.Surfaces)}"));

    /// <summary>An article as the resolver is given it.</summary>
    private sealed record Given(string Title, List<EntityMention> TitleMentions, string Body, List<EntityMention> BodyMentions)
    {
        private static readonly string[] s_marked =
        [
            "[P:Agnes Tillivre]", "[P:Piet Tillivre]", "[P:Tillivre]", "Mr [P:Tillivre]", "Mrs. [P:Tillivre]", "[P:Agnes Tillivre's]", "[P:Sergei Lavrov]", "[P:SERGEI LAVROV]", "[P:J. K. Pell]", "[P:J.K. Pell]", "[P:Henrik Hale Jr.]", "[P:Hale]",
            "[P:Mohammed bin Salman]", "[P:bin Salman]", "[P:Charles] de [P:Gaulle]", "[P:Jordan]", "[L:Paris], [L:Texas]", "[L:Paris]", "[L:Georgia] and [L:Armenia]", "[L:Georgia], [L:Alabama]", "in [L:Jordan]", "[L:U.S.]", "[L:America]", "[L:northern Syria]",
            "[O:Halden Harbour Trust] ([O:HHT])", "[O:HHT]", "[O:the Bank of England]", "[O:Moscow]", "said", "and", "in the harbour", "by", "on Monday", ".", ",", "\nBy [P:Hedda Carter]\n", "\n(Reporting by [P:Hedda Carter]; Editing by [P:Jan Roe])\n", "(Photo by [P:Jan Roe]/AP)",
        ];

        /// <summary>Any text with mentions anywhere in it, some over others, some empty, out of order.</summary>
        public static Given Any(RandomSource random)
        {
            string title = AnyText.Of(random, random.Below(10));
            string body = AnyText.Of(random, random.Below(80));
            return new Given(title, Mentions(random, title), body, Mentions(random, body));
        }

        /// <summary>An article of marked pieces.</summary>
        public static Given Marked(RandomSource random)
        {
            MarkedText title = MarkedText.Read(Pieces(random, random.Below(5)));
            MarkedText body = MarkedText.Read(Pieces(random, random.Below(40)));
            return new Given(title.Text, title.Mentions, body.Text, body.Mentions);
        }

        /// <summary>The same article with more at its end.</summary>
        public Given With(string marked)
        {
            MarkedText more = MarkedText.Read(marked);
            return this with { Body = Body + more.Text, BodyMentions = [.. BodyMentions, .. more.Mentions.Select(mention => mention with { Start = mention.Start + Body.Length })] };
        }

        public EntityChain[] Resolve() => [.. NameResolver.Resolve(Title, TitleMentions, Body, BodyMentions)];

        public Given Copy() => new(new string(Title.AsSpan()), [.. TitleMentions], new string(Body.AsSpan()), [.. BodyMentions]);

        public bool Has(string surface) => Comparable(Title).Contains(Comparable(surface), StringComparison.Ordinal) || Comparable(Body).Contains(Comparable(surface), StringComparison.Ordinal);

        /// <summary>The same article with more spaces where there is one.</summary>
        public Given Spaced(RandomSource random)
        {
            (string title, List<EntityMention> titleMentions) = Spaced(Title, TitleMentions, random);
            (string body, List<EntityMention> bodyMentions) = Spaced(Body, BodyMentions, random);
            return new Given(title, titleMentions, body, bodyMentions);
        }

        public override string ToString() => $"“{Title}” “{Body}” {string.Join(' ', TitleMentions.Concat(BodyMentions).Select(mention => $"{mention.Kind}:{mention.Start}+{mention.Length}"))}";

        private static string Comparable(string text) => string.Join(' ', text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        private static string Pieces(RandomSource random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Pick<string>(s_marked)));

        private static List<EntityMention> Mentions(RandomSource random, string text)
        {
            List<EntityMention> mentions = [];
            for (int i = random.Below(20); i > 0; i--)
            {
                int start = random.Between(0, text.Length);
                mentions.Add(new EntityMention(start, Math.Min(random.Skewed(40), text.Length - start), random.Pick(EntityKind.Person, EntityKind.Place, EntityKind.Organisation), (float)random.Unit()));
            }

            if (!random.OneIn(4)) mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
            return mentions;
        }

        private static (string Text, List<EntityMention> Mentions) Spaced(string text, List<EntityMention> mentions, RandomSource random)
        {
            int[] places = new int[text.Length + 1];
            StringBuilder spaced = new();
            for (int i = 0; i < text.Length; i++)
            {
                places[i] = spaced.Length;
                spaced.Append(text[i]);
                if (text[i] == ' ' && random.OneIn(3)) spaced.Append(random.Pick(" ", "  ", "\u00A0"));
            }

            places[^1] = spaced.Length;
            return (spaced.ToString(), [.. mentions.Select(mention => mention with { Start = places[mention.Start], Length = places[mention.End] - places[mention.Start] })]);
        }
    }
}
