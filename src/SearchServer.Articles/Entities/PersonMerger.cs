using System.Runtime.InteropServices;
using SearchServer.Articles.Enrichment.Gazetteers;
using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Finds among persons those that are one: full names that differ in spelling, middle names, initials or nicknames, and surnames alone that have one well-known bearer. Names are
/// compared within blocks of one surname, so the work grows with their number and not with its square. Whatever <see cref="EntityBlocks.Reach"/> reaches from some surnames can be decided without the others.
/// </summary>
internal sealed class PersonMerger
{
    /// <summary>How many times more articles must name one than the next for it to be the one that is meant.</summary>
    private const int Dominance = 5;

    /// <summary>Of a surname that more persons bear than this, nicknames and initials say too little.</summary>
    private const int MaxBearers = 8;

    /// <summary>So many articles must name the bearer of a surname that is an everyday one, for the surname alone to be that bearer's.</summary>
    private const int MinArticles = 3;

    /// <summary>And this share of all articles that name a bearer of it.</summary>
    private const double MinShare = 0.8;

    /// <summary>As many articles are the list of well-known persons worth.</summary>
    private const int KnownWeight = 20;

    /// <summary>Persons that so many articles name, and who are named in one article side by side, are two.</summary>
    private const int FrequentCount = 3;

    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<(string Surname, string Given), List<Cluster>> _byName = [];
    private readonly Dictionary<string, List<Cluster>> _bySurname = new(StringComparer.Ordinal);

    /// <summary>By given name and half of the surname: see <see cref="NameSlips"/>.</summary>
    private readonly Dictionary<(string Given, string Half), List<Cluster>> _byHalf = [];

    private readonly Dictionary<string, string[]> _keysOfForms = new(StringComparer.Ordinal);
    private readonly EntityNode[] _persons;
    private readonly EntityCorrections _corrections;
    private readonly PersonNames _names;

    /// <summary>How many names were asked for their candidates.</summary>
    private int _asked;

    public PersonMerger(IEnumerable<EntityNode> persons, EntityCorrections corrections, PersonNames names)
    {
        // The most specific names first: George W. Bush and George H. W. Bush, father and son, are there before George Bush asks which of them he is.
        _persons = [.. persons.Where(person => person.PersonName is not null)];
        Array.Sort(_persons, (a, b) =>
        {
            (PersonName first, PersonName second) = (a.PersonName!, b.PersonName!);
            if (first.Words.Count != second.Words.Count) return second.Words.Count - first.Words.Count;
            if (first.Suffix.Length > 0 != second.Suffix.Length > 0) return first.Suffix.Length > 0 ? -1 : 1;
            return a.FullCount != b.FullCount ? b.FullCount - a.FullCount : string.CompareOrdinal(a.Key, b.Key);
        });
        (_corrections, _names) = (corrections, names);
        foreach (EntityNode person in _persons.Where(person => !person.PersonName!.IsBare))
        {
            Cluster cluster = Choose(person) ?? new Cluster();
            if (cluster.Members.Count == 0) _clusters.Add(cluster);
            cluster.Add(person);
            Index(cluster, person.PersonName!);
        }
    }

    /// <summary>The persons named in full that are no more, with those that they become. What was found must be merged and looked at again: together they may be clearer.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindFull() =>
        from cluster in _clusters let head = cluster.Head() from member in cluster.Members where member != head select (member, head);

    /// <summary>Surnames that go to one of the persons named in full, when no two of these are one any more.</summary>
    public IEnumerable<(EntityNode From, EntityNode To)> FindBare()
    {
        foreach (EntityNode bare in _persons)
        {
            if (bare.PersonName!.IsBare && BearerOf(bare) is { } bearer) yield return (bare, bearer.Head());
        }
    }

    /// <summary>The cluster whose a full name is; null for none.</summary>
    private Cluster? Choose(EntityNode person)
    {
        PersonName name = person.PersonName!;
        List<Cluster> candidates = Candidates(name);
        candidates.RemoveAll(cluster => !cluster.Members.TrueForAll(member => IsSame(member, person, cluster)));
        if (candidates.Count <= 1) return candidates.FirstOrDefault();
        candidates.Sort((a, b) => a.Count != b.Count ? b.Count - a.Count : string.CompareOrdinal(a.Members[0].Key, b.Members[0].Key));

        // George Bush is the one of whom there is far more, if there is; somebody who is named more often than all that he might be is himself.
        return candidates[0].Count >= Dominance * candidates[1].Count && candidates[0].Count >= person.FullCount ? candidates[0] : null;
    }

    /// <summary>Those that a full name may belong to, and some that it may not.</summary>
    private List<Cluster> Candidates(PersonName name)
    {
        List<Cluster> candidates = [];
        _asked++;
        string surname = name.SurnameKey;
        if (name.Given.Length == 1)
        {
            foreach (Cluster cluster in _bySurname.GetValueOrDefault(surname) ?? [])
            {
                if (PersonName.IsInitialOf(name.Given, cluster.Members[0].PersonName!.Given)) candidates.Add(cluster);
            }

            return candidates;
        }

        AddAll(_byName.GetValueOrDefault((surname, name.Keys[0])));
        AddAll(_byName.GetValueOrDefault((surname, name.Given[..1])));
        foreach (string form in KeysOfForms(name.Given)) AddAll(_byName.GetValueOrDefault((surname, form)));
        if (!NameSlips.IsPossible(name)) return candidates;
        foreach (string half in NameSlips.HalvesNear(surname)) AddAll(_byHalf.GetValueOrDefault((name.Keys[0], half)));
        return candidates;

        void AddAll(List<Cluster>? clusters)
        {
            foreach (Cluster cluster in clusters ?? [])
            {
                if (cluster.IsNewTo(_asked)) candidates.Add(cluster);
            }
        }
    }

    private string[] KeysOfForms(string given)
    {
        if (_keysOfForms.TryGetValue(given, out string[]? keys)) return keys;
        ReadOnlySpan<string> forms = _names.FormsOf(given);
        keys = new string[forms.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = TransliterationKey.Of(forms[i]);
        return _keysOfForms[given] = keys;
    }

    private bool IsSame(EntityNode member, EntityNode person, Cluster cluster)
    {
        (PersonName known, PersonName name) = (member.PersonName!, person.PersonName!);
        if (_corrections.AreApart(EntityKind.Person, member.Key, person.Key) || known.Suffix != name.Suffix && !IsOneSuffixed(known, name) || StandSideBySide(member, person)) return false;
        if (known.SurnameKey != name.SurnameKey) return NameSlips.AreOneApart(known, name, _names) && known.MiddleAgrees(name);
        if (!known.MiddleAgrees(name)) return false;
        if (known.Keys[0] == name.Keys[0]) return true;
        return known.GivenAgrees(name, _names) && (_bySurname[known.SurnameKey].Count <= MaxBearers || cluster.Count >= Dominance * person.FullCount);
    }

    /// <summary>Martin Luther King and Martin Luther King Jr. are one unless it is known otherwise; of father and son both full names are known.</summary>
    private bool IsOneSuffixed(PersonName a, PersonName b) =>
        (a.Suffix.Length == 0 || b.Suffix.Length == 0) && (_names.Known(a.ToString()) is not { } first || _names.Known(b.ToString()) is not { } second || first == second);

    private static bool StandSideBySide(EntityNode a, EntityNode b)
    {
        int together = Math.Max(a.Companions.CountOf(b.Key), b.Companions.CountOf(a.Key));
        return together > 1 || together == 1 && Math.Min(a.FullCount, b.FullCount) >= FrequentCount;
    }

    /// <summary>The bearer of a surname whom it means where it stands alone; null if that is not clear.</summary>
    private Cluster? BearerOf(EntityNode bare)
    {
        PersonName name = bare.PersonName!;
        Cluster? known = KnownBearer(bare);
        List<Cluster> bearers = [.. (_bySurname.GetValueOrDefault(name.SurnameKey) ?? []).Append(known).OfType<Cluster>().Distinct().Where(cluster => cluster.Members.TrueForAll(member => !AreApart(member, bare)))];
        if (bearers.Count == 0) return null;

        // What news elsewhere mean by the name counts unless these have more of somebody else.
        if (known is not null && bearers.Exists(bearer => bearer.Count > known.Count)) known = null;
        (Cluster best, int weight) = bearers.Select(bearer => (Cluster: bearer, Weight: WeightOf(bearer))).OrderByDescending(bearer => bearer.Weight).ThenBy(bearer => bearer.Cluster.Members[0].Key, StringComparer.Ordinal).First();
        if (best == known && _names.IsSure(bare.Label)) return best;
        NameTraits traits = _names.TraitsOf(name.Surname);
        bool isRare = (traits & (NameTraits.Surname | NameTraits.FirstName | NameTraits.Place | NameTraits.CommonWord)) == 0;
        bool isClear = weight >= MinShare * bearers.Sum(WeightOf) && (isRare || weight >= MinArticles) && (best == known || weight * Dominance >= bare.FullCount);
        return isClear ? best : null;

        int WeightOf(Cluster bearer) => bearer.Count + (bearer == known ? KnownWeight : 0);
    }

    private bool AreApart(EntityNode member, EntityNode bare)
    {
        (string suffix, string other) = (member.PersonName!.Suffix, bare.PersonName!.Suffix);
        return suffix.Length > 0 && other.Length > 0 && suffix != other || _corrections.AreApart(EntityKind.Person, member.Key, bare.Key);
    }

    /// <summary>The well-known person of a surname; null if there is none, or nobody writes the full name: which given name goes with a surname is for the corpus to say.</summary>
    private Cluster? KnownBearer(EntityNode bare)
    {
        if (_names.Known(bare.Label) is not { } known) return null;
        EntityNode person = new(EntityKind.Person, NameFolding.Fold(known), known);
        return person.IsShort ? null : Choose(person);
    }

    private void Index(Cluster cluster, PersonName name)
    {
        string surname = name.SurnameKey;
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byName, (surname, name.Keys[0]), out _) ??= new(1));
        if (cluster.AddSurname(surname)) (CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, surname, out _) ??= new(1)).Add(cluster);
        if (!NameSlips.IsPossible(name)) return;
        (string beginning, string end) = NameSlips.HalvesOf(surname);
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byHalf, (name.Keys[0], beginning), out _) ??= new(1));
        AddTo(CollectionsMarshal.GetValueRefOrAddDefault(_byHalf, (name.Keys[0], end), out _) ??= new(1));

        void AddTo(List<Cluster> clusters)
        {
            if (!clusters.Contains(cluster)) clusters.Add(cluster);
        }
    }

    /// <summary>Names of one person.</summary>
    private sealed class Cluster
    {
        /// <summary>One as a rule, and then the bearers of it may be a hundred thousand: whether this is among them is asked here.</summary>
        private readonly List<string> _surnames = new(1);

        private int _seen;

        /// <summary>Full names.</summary>
        public List<EntityNode> Members { get; } = new(1);

        /// <summary>How many articles use one of the full names.</summary>
        public int Count { get; private set; }

        public void Add(EntityNode member)
        {
            Members.Add(member);
            Count += member.FullCount;
        }

        /// <summary>Whether it has not come up yet in a question, which has a number.</summary>
        public bool IsNewTo(int question)
        {
            if (_seen == question) return false;
            _seen = question;
            return true;
        }

        /// <summary>Whether it has got a surname that it had not.</summary>
        public bool AddSurname(string surname)
        {
            if (_surnames.Contains(surname)) return false;
            _surnames.Add(surname);
            return true;
        }

        /// <summary>The one whose key is kept: one that users know, of these the most frequent.</summary>
        public EntityNode Head() => Members.OrderByDescending(member => member.IsSettled).ThenByDescending(member => member.FullCount).ThenBy(member => member.Key, StringComparer.Ordinal).First();
    }
}
