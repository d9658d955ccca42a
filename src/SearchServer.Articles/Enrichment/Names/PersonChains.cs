using System.Collections.Immutable;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Enrichment.Names;

/// <summary>
/// The persons of one article. Full names make the persons; a surname, or a given name, goes to the one whose it is. A surname that two have goes to the one whom a title, the
/// list of known persons, or the article's own habit says, and else stays by itself.
/// </summary>
internal sealed class PersonChains
{
    /// <summary>So often must a surname have stood for the first bearer before a second one appears, for it to go on doing so.</summary>
    private const int MinHabit = 2;

    /// <summary>A single word that matches a given name or one in the middle of a name has at least so many letters.</summary>
    private const int MinInnerLength = 3;

    private readonly PersonNames _names;
    private readonly List<Person> _persons = [];
    private readonly List<Person> _bare = [];

    private PersonChains(PersonNames names) => _names = names;

    /// <summary>The persons that mentions name, in the order in which they appear.</summary>
    public static IEnumerable<(int Order, EntityChain Chain)> Link(IReadOnlyList<NameMention> mentions, PersonNames names)
    {
        PersonChains chains = new(names);
        (NameMention Mention, PersonName Name, int Order)[] parsed =
        [
            .. mentions.Select((mention, order) => (Mention: mention, Name: PersonName.Parse(mention.Surface), Order: order))
                .Where(item => item.Name is not null && !IsFamily(item.Mention)).Select(item => (item.Mention, item.Name!, item.Order)),
        ];
        foreach ((NameMention mention, PersonName name, int order) in parsed.Where(item => !item.Name.IsBare).OrderByDescending(item => item.Name.Words.Count)) chains.AddFull(mention, name, order);
        chains.TellApart();
        foreach ((NameMention mention, PersonName name, int order) in parsed.Where(item => item.Name.IsBare)) chains.AddBare(mention, name, order);
        return chains._persons.Concat(chains._bare).Select(person => (person.FirstOrder, person.ToChain()));
    }

    /// <summary>The Obamas, the Smiths: nobody in particular.</summary>
    private static bool IsFamily(NameMention mention) => mention.Before == "the" && mention.IsSingleWord && mention.Folded.EndsWith('s') && !mention.Surface.AsSpan(1).ContainsAny("'’");

    private void AddFull(NameMention mention, PersonName name, int order)
    {
        Person? same = _persons.Find(person => person.Has(mention.Folded)) ?? _persons.Find(person => IsSame(person, name, mention));
        if (same is null) _persons.Add(same = new Person(name));
        same.Add(mention, name, order);
    }

    private bool IsSame(Person person, PersonName name, NameMention mention)
    {
        if (!person.Names.All(other => other.IsCompatible(name, _names)) || person.Contradicts(mention.TitleGender)) return false;

        // A junior is somebody else where both are known, and the same where only one is.
        bool isSuffixNew = person.Names.All(other => other.Suffix != name.Suffix);
        return !isSuffixNew || _names.Known(mention.Surface) is not { } known || person.Surfaces.All(surface => _names.Known(surface) is not { } other || other == known);
    }

    /// <summary>An initial or a middle name may have joined two persons in one order of the names and not in another; nothing to do where every pair agrees.</summary>
    private void TellApart()
    {
        foreach (Person person in _persons) person.Order = person.FirstOrder;
        _persons.Sort((a, b) => a.Order.CompareTo(b.Order));
    }

    private void AddBare(NameMention mention, PersonName name, int order)
    {
        Person? person = Choose([.. _persons.Where(person => person.HasSurname(name))], mention, order)
            ?? _bare.Find(bare => bare.HasSurname(name) && !bare.Contradicts(mention.TitleGender));
        if (person is null && mention.Folded.Length >= MinInnerLength)
        {
            person = Choose([.. _persons.Where(candidate => candidate.HasGiven(name))], mention, order)
                ?? Choose([.. _persons.Where(candidate => candidate.HasInner(name))], mention, order);
        }

        if (person is null) _bare.Add(person = new Person(name));
        person.Add(mention, name, order);
    }

    private Person? Choose(List<Person> candidates, NameMention mention, int order)
    {
        candidates.RemoveAll(candidate => candidate.Contradicts(mention.TitleGender));
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        Person[] titled = mention.Title is null ? [] : [.. candidates.Where(candidate => candidate.Titles.Contains(mention.Title))];
        if (titled.Length == 1) return titled[0];
        if (_names.Known(mention.Surface) is { } known && candidates.Find(candidate => candidate.Surfaces.Any(surface => _names.Known(surface) == known)) is { } bearer) return bearer;
        candidates.Sort((a, b) => a.FirstOrder.CompareTo(b.FirstOrder));
        return order < candidates[1].FirstOrder || candidates[0].BareCountBefore(candidates[1].FirstOrder) >= MinHabit ? candidates[0] : null;
    }

    /// <summary>A person and the mentions found so far.</summary>
    private sealed class Person(PersonName name)
    {
        private readonly Dictionary<string, (string Surface, int Count)> _surfaces = new(StringComparer.Ordinal);
        private readonly List<int> _bareOrders = [];
        private int _count;
        private Gender _gender;

        public List<PersonName> Names { get; } = [name];

        public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

        public IEnumerable<string> Surfaces => _surfaces.Values.Select(surface => surface.Surface);

        public int FirstOrder { get; private set; } = int.MaxValue;

        public int Order { get; set; }

        public bool Has(string folded) => _surfaces.ContainsKey(folded);

        public bool HasSurname(PersonName bare) => Names.Exists(known => known.SurnameKey == bare.SurnameKey);

        public bool HasGiven(PersonName bare) => Names.Exists(known => known.Keys[0] == bare.SurnameKey);

        public bool HasInner(PersonName bare) => Names.Exists(known => known.Keys.Contains(bare.SurnameKey));

        public bool Contradicts(Gender gender) => gender != Gender.Unknown && _gender != Gender.Unknown && gender != _gender;

        public int BareCountBefore(int order) => _bareOrders.Count(bare => bare < order);

        public void Add(NameMention mention, PersonName name, int order)
        {
            _count++;
            FirstOrder = Math.Min(FirstOrder, order);
            if (name.IsBare) _bareOrders.Add(order);
            else if (!Has(mention.Folded)) Names.Add(name);
            _surfaces[mention.Folded] = (_surfaces.TryGetValue(mention.Folded, out (string Surface, int Count) known) ? Better(known.Surface, mention.Surface) : mention.Surface, known.Count + 1);
            if (mention.Title is not null) Titles.Add(mention.Title);
            if (_gender == Gender.Unknown) _gender = mention.TitleGender;
        }

        public EntityChain ToChain()
        {
            // The fullest name: most words; of these the one that stands there most often.
            (string Surface, int Count) fullest = _surfaces.Values.OrderByDescending(surface => WordCount(surface.Surface)).ThenByDescending(surface => surface.Count).First();
            return new EntityChain(EntityKind.Person, NameOf(fullest.Surface), [.. Surfaces], _count);
        }

        private static int WordCount(string surface) => PersonName.Parse(surface)?.Words.Count ?? 0;

        /// <summary>Of two ways to write the same words, the one that is not in capitals throughout.</summary>
        private static string Better(string known, string other) => IsShouted(known) && !IsShouted(other) ? other : known;

        private static bool IsShouted(string text) => !text.Any(char.IsLower);

        /// <summary>A name for display: not in capitals, without line breaks.</summary>
        private static string NameOf(string surface)
        {
            string line = string.Join(' ', surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return IsShouted(line) && line.Length > 4 ? string.Join(' ', line.Split(' ').Select(word => word.Length < 2 || word.Contains('.', StringComparison.Ordinal) ? word : word[0] + word[1..].ToLowerInvariant())) : line;
        }
    }
}
