using System.Security.Cryptography;
using System.Text;

namespace SearchServer.Evaluate.Relevance;

/// <summary>Indexes that measuring takes, kept from one run to the next in a folder of their own. Each lies in a folder that is named by what it was made of; nothing is removed.</summary>
internal sealed class IndexCache(string root)
{
    private const int HashLength = 6;

    /// <summary>The folder of an index, which is made if it is not there.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="fingerprint">What it is made of, and with. An index that was made of something else stays for whoever needs that.</param>
    /// <param name="make">Makes it in the folder given; a second folder is for files that are needed no more then.</param>
    public string Get(string name, string fingerprint, Action<string, string> make)
    {
        string folder = Path.Combine(root, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint)).AsSpan(0, HashLength))}");
        if (Directory.Exists(folder)) return folder;

        // Under another name until it is whole: nobody takes half of one, and of two who make it at once one is first.
        string work = Directory.CreateDirectory($"{folder}.{Environment.ProcessId}").FullName;
        try
        {
            string made = Path.Combine(work, "index");
            make(made, work);
            if (!Directory.Exists(folder)) Directory.Move(made, folder);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        return folder;
    }
}
