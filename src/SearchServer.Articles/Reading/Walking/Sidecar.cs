using SearchServer.Articles.Reading.Containers;
using SearchServer.Articles.Reading.Detection;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Articles.Reading.Walking;

/// <summary>
/// What a file beside another says of it, and what counts more than what that says itself: <c>ferry.html.meta.json</c> or <c>ferry.meta.yaml</c> beside <c>ferry.html</c>. Beside a file of several articles it can say
/// what is true of all of them.
/// </summary>
/// <param name="Path">The sidecar.</param>
/// <param name="Fields">What it says.</param>
internal sealed record Sidecar(string Path, GivenFields Fields)
{
    /// <summary>Extensions that say what a file is; <c>a.sgm.tar.gz</c> has three.</summary>
    private const int MaxExtensions = 3;

    /// <summary>In small letters and, as systems of old have them, in capitals: looking through the whole folder for each file would cost too much.</summary>
    private static readonly string[] s_endings = [".meta.json", ".meta.yaml", ".meta.yml", ".META.JSON", ".META.YAML", ".META.YML"];

    /// <summary>Whether it lies beside a container, and not beside what is read.</summary>
    public bool IsForAll { get; init; }

    /// <summary>Why it cannot lie beside a file of several articles; null if it can, or if that was said already.</summary>
    public string? ProblemForSeveral => !IsForAll && Fields.NameOfOwn is { } name ? $"{Path}: expected an outlet, a language, a section or a crawl time for the articles of the file, found {name}" : null;

    /// <summary>This, for what is in the container that it lies beside.</summary>
    public Sidecar ForAll() => this with { IsForAll = true };

    /// <summary>Finds and reads the sidecar of a file; null if there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="open">Opens a file if there is one of a name.</param>
    /// <param name="mapping">What fields are called.</param>
    /// <exception cref="SourceException">It cannot be read. The message names it.</exception>
    public static Sidecar? Find(string path, Func<string, (Stream Content, string Path)?> open, FieldMapping mapping)
    {
        foreach (string name in NamesOf(path))
        {
            foreach (string ending in s_endings)
            {
                try
                {
                    if (open(name + ending) is not { } found) continue;
                    using Stream content = found.Content;
                    byte[] bytes = UnitBytes.Read(content, "a sidecar", ReadingLimits.MaxMetadataBytes);
                    if (bytes.Length == 0) throw new SourceException("the file is empty");
                    return new Sidecar(found.Path, ending.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FieldReader.ReadJson(bytes, mapping, crawlTime: null) : FieldReader.ReadYaml(bytes, mapping, crawlTime: null));
                }
                catch (SourceException e) when (e is not ExpansionException)
                {
                    throw new SourceException($"{name}{ending}{(e.Line is { } line ? $", line {line}" : "")}: {e.Message}");
                }
            }
        }

        return null;
    }

    /// <summary>The file that a sidecar lies beside, among some; null if there is none.</summary>
    public static string? FileBeside(string sidecar, IEnumerable<string> files)
    {
        string? ending = Array.Find(s_endings, ending => sidecar.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        if (ending is null) return null;
        string name = sidecar[..^ending.Length];
        return files.FirstOrDefault(file => NamesOf(file).Contains(name));
    }

    /// <summary>The names by which a sidecar may call a file: its own, and without each extension that says what it is.</summary>
    private static IEnumerable<string> NamesOf(string path)
    {
        yield return path;
        for (int i = 0; i < MaxExtensions && FileNames.HasKnownExtension(path); i++)
        {
            path = path[..^System.IO.Path.GetExtension(path).Length];
            yield return path;
        }
    }
}
