using SearchServer.Articles.Reading.Walking;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchServer.Articles.UserLists;

/// <summary>A file in which a user lists outlets or corrections: YAML, a list of mappings.</summary>
internal sealed class UserListFile(string path)
{
    /// <summary>The longest file, in bytes: the largest lists of the world's outlets have a tenth.</summary>
    private const int MaxLength = 16 << 20;

    /// <summary>The entries of the list; none of an empty file.</summary>
    /// <param name="entries">What they are, for errors.</param>
    /// <param name="entry">What one of them is, for errors.</param>
    /// <exception cref="UserListException">It is not such a list.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IEnumerable<YamlMappingNode> Read(string entries, string entry)
    {
        YamlStream yaml = Load();
        if (yaml.Documents.Count == 0) return [];
        YamlNode root = yaml.Documents[0].RootNode;
        return root is YamlSequenceNode list ? list.Children.Select(node => node as YamlMappingNode ?? throw Unexpected(node, entry)) : throw Unexpected(root, $"a list of {entries}");
    }

    /// <summary>The text of a node, which may not be blank.</summary>
    public string ReadText(YamlNode node) => node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw Unexpected(node, "a text");

    /// <summary>The error for something else than was expected.</summary>
    public UserListException Unexpected(YamlNode node, string expected) => Unexpected(node, expected, node switch
    {
        YamlScalarNode scalar => $"\"{scalar.Value}\"",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    });

    /// <summary>The error for something else than was expected.</summary>
    public UserListException Unexpected(YamlNode node, string expected, string found) => new(path, node.Start.Line, expected, found);

    /// <summary>Opens a list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxLength">How long it may be, in bytes.</param>
    /// <exception cref="UserListException">It is no file, or longer.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static StreamReader Open(string path, int maxLength)
    {
        if (RegularFile.OtherKindOf(path) is { } other) throw new UserListException(path, 1, "a file", other);
        FileInfo file = new(path);
        return file.Exists && file.Length > maxLength ? throw new UserListException(path, 1, $"at most {maxLength >> 20} MB", $"{file.Length >> 20} MB") : new StreamReader(path);
    }

    private YamlStream Load()
    {
        YamlStream yaml = [];
        try
        {
            using StreamReader reader = Open(path, MaxLength);
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new UserListException(path, e.Start.Line, "YAML", e.Message);
        }
        catch (InvalidOperationException e)
        {
            // The parser has it for some texts that are no YAML, as for lists in a line that go on below it.
            throw new UserListException(path, 1, "YAML", e.Message);
        }

        return yaml;
    }
}
