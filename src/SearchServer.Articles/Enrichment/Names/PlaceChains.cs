using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// The places of one article. A name stands for one place throughout: of those that have the name, the one that the article's other places, nationalities and "Paris, Texas" speak
/// for, and else the best known. A name that the gazetteer does not have is a place by itself.
/// </summary>
internal sealed class PlaceChains
{
    /// <summary>What it counts that the text says which one is meant: more than any difference of size.</summary>
    private const double QualifierWeight = 6;

    /// <summary>What it counts to stand in a row with states, or with countries: Armenia, Georgia and Azerbaijan.</summary>
    private const double RowWeight = 1.5;

    private static readonly string[] s_separators = [", ", " and ", ", and ", " or "];

    /// <summary>What it counts that the country, or state, is spoken of at all.</summary>
    private const double CountryWeight = 0.4;

    private const double StateWeight = 1.2;

    /// <summary>What it counts for a state that another state of the country is spoken of: Georgia, and elsewhere Alabama.</summary>
    private const double SiblingWeight = 0.6;

    /// <summary>What each doubling of how often it is spoken of adds.</summary>
    private const double MentionWeight = 0.15;

    /// <summary>What the country may count in all.</summary>
    private const double MaxCountryWeight = 1;

    /// <summary>A place that is so much better known than the next of its name speaks for its country without more.</summary>
    private const double ClearPrior = 1.5;

    private readonly PlaceNames _places;
    private readonly Dictionary<string, Sense> _senses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _statesOfCountries = new(StringComparer.Ordinal);

    private PlaceChains(PlaceNames places) => _places = places;

    /// <summary>The places that mentions name, in the order in which they appear.</summary>
    /// <param name="mentions">Mentions of places.</param>
    /// <param name="nationalities">How often the article has an adjective or noun of each country.</param>
    /// <param name="places">The gazetteer.</param>
    public static IEnumerable<(int Order, EntityChain Chain)> Link(IReadOnlyList<NameMention> mentions, IReadOnlyDictionary<string, int> nationalities, PlaceNames places)
    {
        PlaceChains chains = new(places);
        foreach ((string country, int count) in nationalities) chains._countries[country] = count;
        for (int i = 0; i < mentions.Count; i++) chains.Add(mentions[i], i);
        for (int i = 1; i < mentions.Count; i++)
        {
            chains.AddQualifier(mentions[i - 1], mentions[i]);
            if (!s_separators.Any(separator => mentions[i - 1].IsFollowedBy(mentions[i], separator))) continue;
            chains.AddRow(mentions[i - 1], mentions[i]);
            chains.AddRow(mentions[i], mentions[i - 1]);
        }

        return chains.ToChains();
    }

    /// <summary>Whether a name is that of a place of the gazetteer with more around it: northern Syria, Kherson region.</summary>
    public static bool IsPartOfKnown(string folded, PlaceNames places) => !places.Named(NameOf(folded, places)).IsEmpty;

    /// <summary>The name under which a place is looked up: without an article, a direction, and what it is a division of; empty if it is no place.</summary>
    private static string NameOf(string name, PlaceNames places)
    {
        if (name.StartsWith("the ", StringComparison.Ordinal)) name = name[4..];
        if (PlaceWords.IsNever(name)) return "";
        while (places.Named(name).IsEmpty)
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !PlaceWords.IsDirection(name.AsSpan(0, space))) break;
            name = name[(space + 1)..];
            if (PlaceWords.IsNever(name)) return "";
        }

        if (!places.Named(name).IsEmpty) return name;
        int last = name.LastIndexOf(' ');
        string lastWord = name[(last + 1)..];
        if (last < 0) return places.CountryOfNationality(name) is null && !PlaceWords.IsDirection(name) ? name : "";
        if (PlaceWords.IsFacility(lastWord)) return "";

        // Kherson region is Kherson; Orange County is itself, for there counties are not called after their towns.
        return lastWord != "county" && PlaceWords.IsDivision(lastWord) && !places.Named(name.AsSpan(0, last)).IsEmpty ? name[..last] : name;
    }

    private void Add(NameMention mention, int order)
    {
        string name = NameOf(mention.LookUpName, _places);
        if (name.Length == 0 || name.Length == 1) return;
        if (!_senses.TryGetValue(name, out Sense? sense))
        {
            _senses[name] = sense = new Sense(name, order, _places.Named(name).ToArray());
        }

        sense.Add(mention);
        if (sense.Candidates is [{ } place, ..])
        {
            // What is spoken of speaks for the places that lie in it; a name that several have speaks for none.
            if (place.Kind == PlaceKind.Country) Count(_countries, place.Country);
            else if (place.Kind == PlaceKind.State && place.Country.Length > 0)
            {
                Count(_states, place.Country + place.State);
                Count(_countries, place.Country);
                if (!_statesOfCountries.TryGetValue(place.Country, out HashSet<string>? states)) _statesOfCountries[place.Country] = states = [];
                states.Add(place.State);
            }
            else if (place.Country.Length > 0 && (sense.Candidates.Length == 1 || place.Prior - sense.Candidates[1].Prior >= ClearPrior))
            {
                Count(_countries, place.Country);
                if (place.State.Length > 0) Count(_states, place.Country + place.State);
            }
        }

        static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Paris, Texas: the second name says which place the first one is.</summary>
    private void AddQualifier(NameMention first, NameMention second)
    {
        if (!first.IsFollowedBy(second, ", ") || !_senses.TryGetValue(NameOf(first.LookUpName, _places), out Sense? sense)) return;
        string qualifier = NameOf(second.LookUpName, _places);
        foreach (Place place in sense.Candidates)
        {
            if (place.Parent is { } parent && (Is(parent) || parent.Parent is { } country && Is(country))) sense.Vote(place, QualifierWeight);
        }

        if (sense.Candidates.Length == 0 && _places.Named(qualifier) is [var lies, ..]) sense.Country = lies.Country;

        bool Is(Place place)
        {
            // New York State is New York behind a city's name, and Washington State is Washington.
            foreach (Place named in _places.Named(qualifier))
            {
                if (named == place) return true;
            }

            return place.Kind == PlaceKind.State && place.Key == qualifier + " state";
        }
    }

    /// <summary>Armenia, Georgia and Azerbaijan: what stands beside one that is a state, or a country, without doubt, is one too.</summary>
    private void AddRow(NameMention mention, NameMention neighbour)
    {
        if (!_senses.TryGetValue(NameOf(mention.LookUpName, _places), out Sense? sense) || sense.Candidates.Length < 2) return;
        if (_places.Named(NameOf(neighbour.LookUpName, _places)) is not [{ Kind: PlaceKind.State or PlaceKind.Country } sure]) return;
        foreach (Place place in sense.Candidates)
        {
            if (place.Kind == sure.Kind && (place.Kind == PlaceKind.Country || place.Country == sure.Country) && sense.VotesFor(place) < RowWeight) sense.Vote(place, RowWeight);
        }
    }

    private IEnumerable<(int Order, EntityChain Chain)> ToChains()
    {
        Dictionary<string, (int Order, string Name, string? Key, List<string> Surfaces, int Count)> chains = new(StringComparer.Ordinal);
        foreach (Sense sense in _senses.Values.OrderBy(sense => sense.Order))
        {
            Place? place = Choose(sense);
            string key = place?.Key ?? sense.Name;
            if (!chains.TryGetValue(key, out (int Order, string Name, string? Key, List<string> Surfaces, int Count) chain)) chain = (sense.Order, place?.Name ?? sense.DisplayName, place?.Key, [], 0);
            chain.Surfaces.AddRange(sense.Surfaces.Where(surface => !chain.Surfaces.Contains(surface)));
            chains[key] = chain with { Count = chain.Count + sense.Count };
        }

        return chains.Values.Select(chain => (chain.Order, new EntityChain(EntityKind.Place, chain.Name, [.. chain.Surfaces], chain.Count) { Key = chain.Key }));
    }

    private Place? Choose(Sense sense)
    {
        Place? best = null;
        double bestScore = double.NegativeInfinity;
        foreach (Place place in sense.Candidates)
        {
            double score = place.Prior + sense.VotesFor(place);

            // What a country is called does not speak for it by itself.
            int country = place.Country.Length == 0 ? 0 : _countries.GetValueOrDefault(place.Country) - (place.Kind == PlaceKind.Country && place == sense.Candidates[0] ? sense.Count : 0);
            int state = place.State.Length == 0 ? 0 : _states.GetValueOrDefault(place.Country + place.State);
            if (country > 0)
            {
                // Where news names the state of a city besides, the country alone says less: not each Geneva that Americans go to is Geneva, Illinois.
                double weight = Math.Min(MaxCountryWeight, CountryWeight + MentionWeight * Math.Log2(country));
                score += place.Parent?.Kind == PlaceKind.State && state == 0 ? weight / 2 : weight;
            }

            if (place.Kind == PlaceKind.State && _statesOfCountries.TryGetValue(place.Country, out HashSet<string>? states) && states.Any(other => other != place.State)) score += SiblingWeight;
            if (state > 0) score += StateWeight + MentionWeight * Math.Log2(state);
            if (score > bestScore) (best, bestScore) = (place, score);
        }

        return best;
    }

    /// <summary>A name, the places that have it, and what speaks for them.</summary>
    private sealed class Sense(string name, int order, Place[] candidates)
    {
        private readonly Dictionary<Place, double> _votes = [];
        private readonly List<string> _surfaces = [];

        public string Name { get; } = name;

        public int Order { get; } = order;

        public Place[] Candidates { get; } = candidates;

        public IReadOnlyList<string> Surfaces => _surfaces;

        public int Count { get; private set; }

        public string? Country { get; set; }

        /// <summary>The name as it stands in the text, not in capitals if it ever stands there otherwise.</summary>
        public string DisplayName => _surfaces.FirstOrDefault(surface => surface.Any(char.IsLower)) ?? _surfaces[0];

        public void Add(NameMention mention)
        {
            Count++;
            if (!_surfaces.Contains(mention.Surface)) _surfaces.Add(mention.Surface);
        }

        public void Vote(Place place, double weight) => _votes[place] = weight;

        public double VotesFor(Place place) => _votes.GetValueOrDefault(place);
    }
}
