using SearchServer.Engine.Store;

namespace SearchServer.Engine.Indexing;

/// <summary>Remembers which files a new segment consists of, as they are created.</summary>
internal sealed class CreatedFiles(IndexDirectory inner) : FilterDirectory(inner)
{
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public override IndexOutput CreateOutput(string name)
    {
        // Only what was created here is removed after an error: a file that was there already is somebody else's.
        IndexOutput output = base.CreateOutput(name);
        _names.Add(name);
        return output;
    }

    public override void DeleteFile(string name)
    {
        base.DeleteFile(name);
        _names.Remove(name);
    }

    /// <summary>Runs something that creates files, which are removed again if it fails.</summary>
    public static void KeepIfDone(IndexDirectory directory, Action<IndexDirectory> write)
    {
        using CreatedFiles files = new(directory);
        try
        {
            write(files);
        }
        catch
        {
            files.DeleteAll();
            throw;
        }
    }

    /// <summary>Removes what was created so far, after an error; what cannot be removed is left for the next writer, which finds it unreferenced.</summary>
    public void DeleteAll()
    {
        foreach (string name in _names.ToArray())
        {
            try
            {
                DeleteFile(name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _names.Remove(name);
            }
        }
    }
}
