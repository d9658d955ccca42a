using System.Globalization;
using SearchServer.Articles.Enrichment.Outlets;

namespace SearchServer.CompileOutlets;

/// <summary>
/// Compiles the outlets that the program knows out of <c>outlets.yaml</c>, written by hand, and a list of names and domains (data/gazetteers/outlets/mbfc_sources.json.gz, MIT). Twice run, it writes the same bytes.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("usage: CompileOutlets outlets.yaml mbfc_sources.json.gz outlets.tsv.gz");
            return 2;
        }

        List<Outlet> written = OutletFile.Read(args[0]);
        List<Outlet> compiled = OutletMerge.Merge(written, SourceList.Read(args[1]));
        using (FileStream file = File.Create(args[2])) OutletResourceFormat.Write(file, compiled);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Count} outlets by hand, {compiled.Count} in all, {new FileInfo(args[2]).Length:N0} bytes"));
        return 0;
    }
}
