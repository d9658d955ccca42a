using System.Globalization;
using System.Security.Cryptography;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Articles.Entities;

/// <summary>
/// What a commit holds of a table of entities: attachments, each a layer over the ones before. The lowest has all entities as they once were, a later one those that have changed since, as they are, and the keys that are
/// gone. A change is written as one more layer, which takes in those above that are not at least twice as large; so there are few, and an entity is written again as often as the table has doublings, not as often as it changes.
/// The commit's user data tell which layers there are, so that who has read some reads only the others.
/// </summary>
internal sealed class EntityLayers
{
    private const string Name = "entities";

    /// <summary>More than a table of four million entities comes to.</summary>
    private const int MaxLayers = 32;

    /// <summary>How many times larger a layer is than the one above it.</summary>
    private const int Growth = 2;

    private readonly List<Layer> _layers = [];
    private readonly HashSet<EntityKey> _changed = [];
    private bool _isWritingDue;

    /// <summary>Whether something is not in the layers yet.</summary>
    public bool IsChanged => _isWritingDue || _changed.Count > 0;

    /// <summary>Whether a commit has these layers, and nothing of the table is not in them.</summary>
    public bool Are(DirectoryReader reader) => !IsChanged && _layers.Count > 0 && reader.UserData.GetValueOrDefault(Name) == Stamp();

    /// <summary>The entity is written next time, or that it is gone.</summary>
    public void Change(EntityKey key) => _changed.Add(key);

    /// <summary>A layer is written next time even if no entity has changed.</summary>
    public void MakeWritingDue() => _isWritingDue = true;

    /// <summary>Reads the layers of the commit that a reader shows.</summary>
    /// <param name="reader">Shows the commit.</param>
    /// <param name="earlier">Layers of an earlier commit; null for none.</param>
    /// <param name="apply">Told each layer, the lowest first: whether its entities are taken apart by the rules of now, by which corrections, and the entities. What stands in a later one is what counts.</param>
    /// <returns>The layers, and whether those that the earlier ones have were left out.</returns>
    public static (EntityLayers Layers, bool GoesOn) Read(DirectoryReader reader, EntityLayers? earlier, Action<bool, bool, long, List<(EntityKey Key, EntityNode? Node)>> apply)
    {
        EntityLayers layers = new();
        string[] ids = reader.UserData.GetValueOrDefault(Name)?.Split(' ') ?? [];
        int shared = 0;
        while (earlier is not null && shared < Math.Min(ids.Length, earlier._layers.Count) && earlier._layers[shared].Id == ids[shared]) shared++;
        List<(bool IsCurrent, long Corrections, List<(EntityKey, EntityNode?)> Entities)> read = [];
        layers._layers.AddRange(earlier?._layers.Take(shared) ?? []);
        ReadFrom(shared);

        // What an earlier layer had and these do not have must be written in them again: otherwise they are not later ones, as after a restore.
        if (shared > 0 && !earlier!._layers.Skip(shared).SelectMany(layer => layer.Keys!).All(key => layers._layers.Skip(shared).Any(layer => layer.Keys!.Contains(key))))
        {
            layers._layers.Clear();
            read.Clear();
            shared = 0;
            ReadFrom(0);
        }

        foreach ((bool isCurrent, long corrections, List<(EntityKey, EntityNode?)> entities) in read) apply(shared > 0, isCurrent, corrections, entities);

        // What an earlier program wrote, or has lost a layer, is written anew.
        if (ids.Length != layers._layers.Count || !read.TrueForAll(layer => layer.IsCurrent)) layers._layers.Clear();
        return (layers, shared > 0);

        void ReadFrom(int first)
        {
            for (int number = first; number < MaxLayers; number++)
            {
                // A salvaged index may have lost one.
                using IndexAttachment? attachment = IndexAttachment.Open(reader, NameOf(number));
                if (attachment is null) continue;
                (bool isCurrent, long corrections, List<(EntityKey Key, EntityNode? Node)> entities) = EntityTableFormat.Read(attachment.Content);
                read.Add((isCurrent, corrections, entities));
                layers._layers.Add(new Layer(ids.ElementAtOrDefault(layers._layers.Count) ?? "", entities.Count, number == 0 ? null : [.. entities.Select(entity => entity.Key)]));
            }
        }
    }

    /// <summary>Puts what has changed into the next commit.</summary>
    /// <param name="setAttachment">Sets an attachment of the commit; without a content it takes it away.</param>
    /// <param name="setUserData">Sets user data of the commit.</param>
    /// <param name="isAnew">Whether everything is written anew, so that nothing of what was is left.</param>
    /// <param name="corrections">The fingerprint of the corrections.</param>
    /// <param name="all">All entities that are to be written.</param>
    /// <param name="withKey">The entity of a key; null if it is gone.</param>
    public void Write(Action<string, Action<DataOutput>?> setAttachment, Action<string, string?> setUserData, bool isAnew, long corrections, Func<IEnumerable<EntityNode>> all, Func<EntityKey, EntityNode?> withKey)
    {
        HashSet<EntityKey> keys = [.. _changed];
        int below = isAnew ? 0 : _layers.Count;
        while (below > 1 && _layers[below - 1].Count < Growth * keys.Count) keys.UnionWith(_layers[--below].Keys!);
        if (below == 1 && _layers[0].Count < Growth * keys.Count || below == MaxLayers) below = 0;
        List<(EntityKey, EntityNode?)> entities = below == 0 ? [.. all().Select(node => (EntityNodes.KeyOf(node), (EntityNode?)node))] : [.. keys.Select(key => (key, withKey(key)))];
        setAttachment(NameOf(below), output => EntityTableFormat.Write(output, corrections, entities));
        for (int number = below + 1; number < MaxLayers; number++) setAttachment(NameOf(number), null);
        _layers.RemoveRange(below, _layers.Count - below);
        _layers.Add(new Layer(RandomNumberGenerator.GetHexString(16, lowercase: true), entities.Count, below == 0 ? null : keys));
        setUserData(Name, Stamp());
        _changed.Clear();
        _isWritingDue = false;
    }

    private static string NameOf(int number) => number == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}{number}");

    private string Stamp() => string.Join(' ', _layers.Select(layer => layer.Id));

    /// <summary>A layer: by what it is known, how many entities it has, and unless it is the lowest which.</summary>
    private sealed record Layer(string Id, int Count, HashSet<EntityKey>? Keys);
}
