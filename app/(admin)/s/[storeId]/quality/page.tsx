import { redirect } from 'next/navigation';

/** What shoppers ask for in vain comes first. */
export default async function QualityPage({ params }: { params: Promise<{ storeId: string }> }) {
  redirect(`/s/${(await params).storeId}/quality/gaps`);
}
