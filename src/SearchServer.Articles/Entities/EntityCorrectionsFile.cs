using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchServer.Articles.Entities;

/// <summary>
/// Corrections as YAML: a list of mappings, each with one correction, and with <c>kind</c> where it is not about persons.
/// <code>
/// - merge: [Robert Smith, Bob Smith]      # one person; the first name is the one that the key is made of
/// - split: [Michael Jordan, Michael B. Jordan]
/// - rename: Volodymyr Zelensky            # a name or key
///   to: Volodymyr Zelenskyy
/// - alias: BoJo
///   of: Boris Johnson
/// - kind: place
///   merge: [Kyiv, Kyjiw]
/// </code>
/// </summary>
internal static class EntityCorrectionsFile
{
    /// <summary>The longest file, in bytes: more than a person corrects in a lifetime.</summary>
    private const int MaxLength = 16 << 20;

    public static EntityCorrections Read(string path)
    {
        FileInfo file = new(path);
        if (file.Exists && file.Length > MaxLength) throw new EntityCorrectionsException(path, 1, $"at most {MaxLength >> 20} MB", $"{file.Length >> 20} MB");
        YamlStream yaml = [];
        try
        {
            using StreamReader reader = new(path);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new EntityCorrectionsException(path, e.Start.Line, "YAML", e.Message);
        }
        catch (InvalidOperationException e)
        {
            // The parser has it for some texts that are no YAML, as for lists in a line that go on below it.
            throw new EntityCorrectionsException(path, 1, "YAML", e.Message);
        }

        EntityCorrections corrections = new();
        if (yaml.Documents.Count == 0) return corrections;
        if (yaml.Documents[0].RootNode is not YamlSequenceNode list) throw Unexpected(path, yaml.Documents[0].RootNode, "a list of corrections");
        foreach (YamlNode node in list.Children) Add(path, node, corrections);
        return corrections;
    }

    private static void Add(string path, YamlNode node, EntityCorrections corrections)
    {
        if (node is not YamlMappingNode mapping) throw Unexpected(path, node, "a correction: merge, split, rename or alias");
        Dictionary<string, YamlNode> fields = [];
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: "kind" or "merge" or "split" or "rename" or "to" or "alias" or "of" } field) throw Unexpected(path, key, "kind, merge, split, rename and to, or alias and of");
            fields[field.Value] = value;
        }

        EntityKind kind = EntityKind.Person;
        if (fields.Remove("kind", out YamlNode? kindNode) && (!Enum.TryParse(ReadText(path, kindNode), ignoreCase: true, out kind) || !Enum.IsDefined(kind))) throw Unexpected(path, kindNode, "person, place or organisation");
        switch (fields.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            case ["merge"]:
                string[] names = ReadNames(path, fields["merge"]);
                foreach (string other in names.Skip(1)) Require(corrections.TryJoin(kind, other, names[0]), "a name that stands for nothing else yet and is not kept apart", other);
                break;
            case ["split"]:
                string[] apart = ReadNames(path, fields["split"]);
                foreach ((string a, string b) in apart.SelectMany((a, i) => apart.Skip(i + 1).Select(b => (a, b)))) Require(corrections.TryPart(kind, a, b), "names that are not merged", $"{a}, {b}");
                break;
            case ["rename", "to"]:
                string renamed = ReadText(path, fields["rename"]);
                Require(corrections.TryRename(kind, renamed, ReadText(path, fields["to"])), "a name that is renamed once", renamed);
                break;
            case ["alias", "of"]:
                string alias = ReadText(path, fields["alias"]);
                Require(corrections.TryJoin(kind, alias, ReadText(path, fields["of"])), "a name that stands for nothing else yet and is not kept apart", alias);
                break;
            case var others:
                throw new EntityCorrectionsException(path, node.Start.Line, "merge, or split, or rename with to, or alias with of", others.Length == 0 ? "nothing" : string.Join(", ", others));
        }

        void Require(bool holds, string expected, string found)
        {
            if (!holds) throw new EntityCorrectionsException(path, node.Start.Line, expected, found);
        }
    }

    private static string[] ReadNames(string path, YamlNode node) =>
        node is YamlSequenceNode { Children.Count: >= 2 } list ? [.. list.Children.Select(child => ReadText(path, child))] : throw Unexpected(path, node, "a list of two names or more");

    private static string ReadText(string path, YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw Unexpected(path, node, "a text");

    private static EntityCorrectionsException Unexpected(string path, YamlNode node, string expected) => new(path, node.Start.Line, expected, node switch
    {
        YamlScalarNode scalar => $"\"{scalar.Value}\"",
        YamlSequenceNode { Children.Count: < 2 } => "a shorter list",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    });
}
